/** When the scripts of a service have run, for markup that says `data-after="service"`. */
export interface ServiceRuns {
  /** Notes that markup of these keys is being run; `done` resolves when its scripts have. */
  note(keys: readonly string[], done: Promise<unknown>): void;
  /** Resolves when markup of `service` has been let run and its scripts are done; perhaps never. Nobody waits for no service. */
  whenRun(service: string | null): Promise<unknown> | undefined;
}

interface Run {
  readonly promise: Promise<unknown>;
  readonly resolve: (done: Promise<unknown>) => void;
}

const createRun = (): Run => {
  let resolve: Run['resolve'] = () => undefined;
  const promise = new Promise<unknown>((settle) => (resolve = settle));
  return {promise, resolve};
};

/** Keeps count of the services of a page: the first markup of each that is let run counts. */
export const createServiceRuns = (): ServiceRuns => {
  const runs = new Map<string, Run>();
  const runOf = (service: string): Run => {
    const run = runs.get(service) ?? createRun();
    runs.set(service, run);
    return run;
  };
  return {
    note(keys, done) {
      for (const key of keys) {
        const [, service] = key.split(':');
        if (service) runOf(service).resolve(done);
      }
    },
    whenRun: (service) => (service ? runOf(service).promise : undefined),
  };
};
