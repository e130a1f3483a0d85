import type {AddressInfo} from 'node:net';
import {createService} from '../../src/service/create-service.ts';
import type {ServiceOptions} from '../../src/service/service-options.ts';

/** A service that listens on its own port. */
export interface RunningService {
  readonly url: string;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  purgeExpired(time: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts a service on a free port. */
export const runningService = async (options: Partial<ServiceOptions> = {}): Promise<RunningService> => {
  const service = await createService({database: ':memory:', ...options});
  await service.listen({port: 0, host: '127.0.0.1'});
  const url = `http://127.0.0.1:${(service.server.address() as AddressInfo).port}`;
  return {
    url,
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: {'content-type': 'application/json', ...headers},
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    purgeExpired: (time) => service.purgeExpired(time),
    close: () => service.close(),
  };
};
