import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FastifyInstance} from 'fastify';

/** The notices that the organisation has registered with `privacy-desk build --register`: proof of what a hash stands for. */
export interface RegisteredNotices {
  has(sha256: string): boolean;
  /** The file of a notice, as JSON. Rejects when it is not registered. */
  read(sha256: string): Promise<string>;
}

/** The notices in the folder `register`. Those that a build adds while the service runs are found too. */
export function registeredNotices(register: string): RegisteredNotices {
  const fileOf = (sha256: string): string => join(register, 'notices', `${sha256}.json`);
  return {
    has: (sha256) => existsSync(fileOf(sha256)),
    read: (sha256) => readFile(fileOf(sha256), 'utf8'),
  };
}

/**
 * Adds the route that returns a registered notice, so that the words of a receipt can be shown years later. Everybody may read
 * them: they were on a public page.
 */
export function noticeRoute(server: FastifyInstance, notices: RegisteredNotices): void {
  const params = {type: 'object', properties: {sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'}}};
  server.get<{Params: {sha256: string}}>('/notices/:sha256', {schema: {params}}, async (request, reply) => {
    try {
      return await reply.type('application/json').send(await notices.read(request.params.sha256));
    } catch {
      return reply.code(404).send({message: 'There is no notice with this hash.'});
    }
  });
}
