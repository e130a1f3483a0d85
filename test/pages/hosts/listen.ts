import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';

/** A listening HTTP server. */
export interface Listening {
  readonly port: number;
  /** Stops listening and breaks what is still open: a request left hanging must not hold the tests up. */
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** Serves on a free port of the loopback interface, IPv4 and, where the machine has it, nothing else. */
export const listen = (answer: Answer): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      void Promise.resolve(answer(request, response, url)).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
