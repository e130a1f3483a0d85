/** Which services have run, for markup with `data-after="service"`. */
export interface ServiceRuns {
  /** Records that markup of these keys has been released. `done` resolves when its scripts have run. */
  add(keys: readonly string[], done: Promise<unknown>): void;
  /**
   * Resolves when markup of `service` has been released and its scripts have run, which may be never. `undefined` without a
   * service: there is nothing to wait for.
   */
  whenRun(service: string | null): Promise<unknown> | undefined;
}

interface Deferred {
  readonly promise: Promise<unknown>;
  readonly resolve: (done: Promise<unknown>) => void;
}

/** Tracks the services of a page. The first released markup of a service counts. */
export function trackServiceRuns(): ServiceRuns {
  const runs = new Map<string, Deferred>();
  const runOf = (service: string): Deferred => {
    const run = runs.get(service) ?? createDeferred();
    runs.set(service, run);
    return run;
  };
  return {
    add(keys, done) {
      for (const key of keys) {
        const [, service] = key.split(':');
        if (service) runOf(service).resolve(done);
      }
    },
    whenRun: (service) => (service ? runOf(service).promise : undefined),
  };
}

function createDeferred(): Deferred {
  let resolve: Deferred['resolve'] = () => undefined;
  const promise = new Promise<unknown>((resolvePromise) => (resolve = resolvePromise));
  return {promise, resolve};
}
