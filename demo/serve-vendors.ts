import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {vendorAnswers} from './vendor-answers.ts';
import type {VendorAnswer} from './vendor-answers.ts';
import type {VendorLog} from './vendor-log.ts';

const pathIn = (address: string | null | undefined): string | undefined =>
  address && URL.canParse(address) ? new URL(address).pathname : undefined;

/** A hit says which page it is about; for the rest there is only what the browser tells. */
const pageOf = (request: IncomingMessage, {searchParams}: URL): string | undefined =>
  pathIn(searchParams.get('dl')) ?? pathIn(searchParams.get('url')) ?? pathIn(request.headers.referer);

const respond = (response: ServerResponse, answer: VendorAnswer | undefined): void => {
  if (!answer) {
    response
      .writeHead(404, {'content-type': 'text/plain; charset=utf-8'})
      .end('No vendor has anything here.\n');
    return;
  }
  const {type, body, cookie} = answer;
  // Never cached: each page then shows in the log what it really asks for.
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(cookie ? {'set-cookie': cookie} : {}),
  });
  response.end(body);
};

/** The second host: it plays the vendors, and writes every request down. Not yet listening. */
export const createVendors = async (log: VendorLog): Promise<Server> => {
  const answers = await vendorAnswers();
  return createServer((request, response) => {
    const path = request.url ?? '/';
    const url = new URL(path, 'http://vendor.invalid');
    const answer = answers.get(url.pathname);
    const kind = answer?.kind ?? 'Unknown';
    log.add({time: Date.now(), method: request.method ?? 'GET', path, page: pageOf(request, url), kind});
    respond(response, answer);
  });
};
