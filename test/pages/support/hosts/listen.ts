import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Stops listening and breaks open connections, so that an unanswered request does not delay the tests. */
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** Starts an HTTP server on a free port of the IPv4 loopback interface. */
export function listen(answer: Answer): Promise<Listening> {
  return new Promise((resolve, reject) => {
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
}
