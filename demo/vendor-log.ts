/** One request that reached the vendors' server. */
export interface VendorRequest {
  /** Counts up from 1. */
  readonly number: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Path of the page that caused it, as far as the browser tells: other sites mostly learn only its host. */
  readonly page: string | undefined;
  /** Whose it is and what it does, in words. */
  readonly kind: string;
}

/** The vendors' log, in memory. */
export interface VendorLog {
  add(request: Omit<VendorRequest, 'number'>): void;
  /** Requests with a number above `number`. */
  since(number: number): readonly VendorRequest[];
  /** The newest number; 0 when nothing has come yet. */
  newest(): number;
}

/** Requests kept: far more than a page makes. */
const MOST = 2000;

/** A log that forgets its oldest requests beyond `MOST`. */
export const createVendorLog = (): VendorLog => {
  const requests: VendorRequest[] = [];
  let newest = 0;
  return {
    add: (request) => {
      newest += 1;
      requests.push({...request, number: newest});
      if (requests.length > MOST) requests.shift();
    },
    since: (number) => requests.filter((request) => request.number > number),
    newest: () => newest,
  };
};
