/** One request that reached the vendors' server. */
export interface VendorRequest {
  /** Counts up from 1. */
  readonly number: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Path of the page that caused the request, when it is known. */
  readonly page: string | undefined;
  /** The vendor and the kind of request, in words. */
  readonly kind: string;
}

/** The vendors' log, in memory. */
export interface VendorLog {
  add(request: Omit<VendorRequest, 'number'>): void;
  /** Requests with a number above `number`. */
  since(number: number): readonly VendorRequest[];
  /** The number of the newest request; 0 before the first. */
  newest(): number;
}

/** Maximum number of requests kept. */
const MAX_REQUESTS = 2000;

/** Creates an empty log. It keeps only the newest requests. */
export function createVendorLog(): VendorLog {
  const requests: VendorRequest[] = [];
  let newest = 0;
  return {
    add: (request) => {
      newest += 1;
      requests.push({...request, number: newest});
      if (requests.length > MAX_REQUESTS) requests.shift();
    },
    since: (number) => requests.filter((request) => request.number > number),
    newest: () => newest,
  };
}
