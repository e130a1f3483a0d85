/** One request as it reached a host. */
export interface Arrival {
  /** Milliseconds since the log began. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
}

/** What reached a host, in the order of arrival. */
export interface RequestLog {
  readonly arrivals: readonly Arrival[];
  add(method: string, url: URL): void;
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
    add: (method, {pathname, search}) =>
      void arrivals.push({time: Date.now() - began, method, path: pathname, query: search}),
    paths: () => arrivals.map(({path}) => path),
    clear: () => void arrivals.splice(0),
  };
};
