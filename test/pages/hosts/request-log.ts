/** One request as it reached a host. */
export interface Arrival {
  /** Milliseconds since the log began. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Number of the page of the site that asked, where the host knows it; they are counted from 1. */
  readonly load: number;
}

/** What reached a host, in the order of arrival. */
export interface RequestLog {
  readonly arrivals: readonly Arrival[];
  add(method: string, url: Pick<URL, 'pathname' | 'search'>, load?: number): void;
  /** The paths that arrived, in order. */
  paths(): readonly string[];
  /** Forgets everything so far. */
  clear(): void;
}

export const createRequestLog = (): RequestLog => {
  const began = Date.now();
  const arrivals: Arrival[] = [];
  return {
    arrivals,
    add: (method, {pathname, search}, load = 0) =>
      void arrivals.push({time: Date.now() - began, method, path: pathname, query: search, load}),
    paths: () => arrivals.map(({path}) => path),
    clear: () => void arrivals.splice(0),
  };
};
