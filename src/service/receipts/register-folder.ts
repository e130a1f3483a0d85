import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FastifyInstance} from 'fastify';
import type {Evidence} from '../../receipt/model.ts';
import {type RegisteredMember, registeredMembers, registerPath} from '../../receipt/register-paths.ts';
import {ProblemError} from '../http/problem.ts';
import {problemResponses} from '../http/problem-schema.ts';

/** What the organisation has registered with `privacy-desk build --register`: proof of what a hash in a receipt stands for. */
export interface RegisterFolder {
  /**
   * The members of `evidence` whose hashes were never registered. A member that is absent claims nothing, except where the browser
   * could make no hash: then nothing is proved.
   */
  unproven(evidence: Evidence): readonly RegisteredMember[];
  /** The text of the file that a hash in `evidence` stands for; `undefined` when it is not registered. */
  read(member: RegisteredMember, hash: string): Promise<string | undefined>;
}

/** The folder `register`. What a build adds while the service runs is found too. */
export function openRegister(register: string): RegisterFolder {
  const known = new Set<string>();
  const isRegistered = (member: RegisteredMember, hash: string): boolean => {
    const key = `${member} ${hash}`;
    // Nothing that is registered is ever deleted, so only what is missing is looked for again.
    if (!known.has(key) && existsSync(join(register, registerPath(member, hash)))) known.add(key);
    return known.has(key);
  };
  return {
    unproven: (evidence) =>
      registeredMembers.filter((member) => {
        const hash = evidence[member];
        return hash ? !isRegistered(member, hash) : evidence.digest === 'none';
      }),
    read: (member, hash) =>
      readFile(join(register, registerPath(member, hash)), 'utf8').catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }),
  };
}

/** A path could lead out of the folder. */
const SHA256 = /^[\da-f]{64}$/;

/**
 * Adds the route that returns a registered notice, so that the words of a receipt can be shown years later. Everybody may read
 * them: they were on a public page.
 */
export function noticeRoute(server: FastifyInstance, register: RegisterFolder): void {
  const schema = {
    summary: 'Read the words of a notice',
    params: {type: 'object', properties: {sha256: {type: 'string', pattern: SHA256.source}}},
    response: problemResponses('request-invalid', 'not-found'),
  };
  server.get<{Params: {sha256: string}}>('/notices/:sha256', {schema}, async ({params}, reply) => {
    if (!SHA256.test(params.sha256))
      throw new ProblemError(
        'request-invalid',
        'Expected a SHA-256 hash: 64 characters from 0 to 9 and a to f.',
      );
    const notice = await register.read('noticeSha256', params.sha256);
    if (notice === undefined) throw new ProblemError('not-found', 'There is no notice with this hash.');
    return reply.type('application/json').send(notice);
  });
}
