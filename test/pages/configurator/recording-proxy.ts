import {createServer, request as startRequest} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';

/** A request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Serves what is at `siteUrl`, and records every request. It is closed when the test ends. */
export async function recordRequests(
  test: TestContext,
  siteUrl: string,
): Promise<{readonly url: string; readonly requests: readonly RecordedRequest[]}> {
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    const {method = '', url: path = '', headers} = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      requests.push({method, path, body: body.toString()});
      const passedOn = startRequest(siteUrl + path, {method, headers}, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      passedOn.on('error', () => response.destroy());
      passedOn.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://localhost:${(server.address() as AddressInfo).port}`, requests};
}
