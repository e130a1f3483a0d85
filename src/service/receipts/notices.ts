import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FastifyInstance} from 'fastify';

/**
 * Adds the route that returns an archived notice, so that the words of a receipt can be shown years later. `folder` is where
 * `privacy-desk build` writes them. Everybody may read them: they were on a public page.
 */
export function noticeRoute(server: FastifyInstance, folder: string): void {
  const params = {type: 'object', properties: {sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'}}};
  server.get<{Params: {sha256: string}}>('/notices/:sha256', {schema: {params}}, async (request, reply) => {
    try {
      const file = await readFile(join(folder, `${request.params.sha256}.json`), 'utf8');
      return await reply.type('application/json').send(file);
    } catch {
      return reply.code(404).send({message: 'There is no notice with this hash.'});
    }
  });
}
