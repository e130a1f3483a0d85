import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {listenOnLoopback} from '../../../drive/loopback-server.ts';

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Stops listening and breaks open connections, so that an unanswered request does not delay the tests. */
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** Starts an HTTP server on a new port of the IPv4 loopback interface. */
export async function listen(answer: Answer): Promise<Listening> {
  const {port, stop} = await listenOnLoopback(
    createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      void Promise.resolve(answer(request, response, url)).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    }),
  );
  return {port, close: stop};
}
