import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {type Csp, securePage} from './security.ts';

/** Where the documentation site is built, and how. */
export interface DocsSite {
  readonly folder: string;
  /** Builds the site into `folder` unless it is there and newer than what it is made from. */
  readonly build: () => Promise<void>;
}

/**
 * Serves the documentation at `/docs/`. It is built when it is asked for the first time, because those who only want to see the
 * demonstration should not wait for it. Its pages are sent with the same headers as those of the site. `serveFiles` comes first.
 */
export async function serveDocs(site: FastifyInstance, {folder, build}: DocsSite, csp: Csp): Promise<void> {
  let built: Promise<void> | undefined;
  await mkdir(folder, {recursive: true});
  await site.register((docs, _, done) => {
    docs.addHook('onRequest', async () => {
      built ??= build();
      try {
        await built;
      } catch (error) {
        built = undefined;
        throw error;
      }
    });
    docs.get('/docs', (_, reply) => reply.redirect('/docs/', 308));
    docs.get('/docs/*', (request, reply) => sendFile(request, reply, folder, csp));
    done();
  });
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string,
  csp: Csp,
): Promise<FastifyReply> {
  const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '').replace(/^\/docs\//, '');
  if (path !== '' && !path.endsWith('/')) {
    if (/\.\w+$/.test(path)) return reply.header('cache-control', 'no-cache').sendFile(path, folder);
    return reply.redirect(`/docs/${path}/`, 308);
  }
  const html = await readPage(folder, path);
  if (html === undefined) return reply.callNotFound() as unknown as FastifyReply;
  // The layout has no place for the address of a vendor, and no page names one.
  const page = securePage(html, csp, "'self'");
  return reply.headers(page.headers).send(page.html);
}

/** `undefined` for a page that does not exist. */
async function readPage(folder: string, path: string): Promise<string | undefined> {
  if (path.split('/').includes('..')) return undefined;
  try {
    return await readFile(join(folder, path, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
}
