/** One request that reached a host. */
export interface Arrival {
  /** Milliseconds since the log was created. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Number of the page that sent the request, counted from 1; 0 when the host does not know it. */
  readonly load: number;
}

/** The requests that reached a host, in order of arrival. */
export interface RequestLog {
  readonly arrivals: readonly Arrival[];
  add(method: string, url: Pick<URL, 'pathname' | 'search'>, load?: number): void;
  /** The paths of the requests, in order. */
  paths(): readonly string[];
  clear(): void;
}

export function createRequestLog(): RequestLog {
  const created = Date.now();
  const arrivals: Arrival[] = [];
  return {
    arrivals,
    add: (method, {pathname, search}, load = 0) =>
      void arrivals.push({time: Date.now() - created, method, path: pathname, query: search, load}),
    paths: () => arrivals.map(({path}) => path),
    clear: () => void arrivals.splice(0),
  };
}
