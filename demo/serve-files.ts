import compress from '@fastify/compress';
import files from '@fastify/static';
import type {FastifyInstance} from 'fastify';

/** A folder that is named after what is in it, as `contentFolder` names it. Nothing in it ever changes. */
const CONTENT_FOLDER = /\/[\da-f]{16}\/[^/]+$/;

/**
 * Serves the files in `folder`: with the compressed file beside it when there is one, else compressed as it is sent, like the
 * pages. What is not there, and every page, is left to the handler for addresses that are not found.
 */
export async function serveFiles(site: FastifyInstance, folder: string): Promise<void> {
  await site.register(compress, {encodings: ['br', 'gzip']});
  await site.register(files, {
    root: folder,
    preCompressed: true,
    index: false,
    cacheControl: false,
    allowedPath: (path) => !/\/(?:index\.html)?$|\.(?:br|gz)$/.test(path),
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
  });
}

/** Every start builds the site again and deletes the folders of the last one, so the browser asks for all other files. */
function cachingOf(path: string): string {
  return CONTENT_FOLDER.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
