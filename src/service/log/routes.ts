import type {FastifyInstance} from 'fastify';
import {encodeBase64} from '../../platform/pure/base64.ts';
import type {LogProof} from '../../receipt/signed-receipt.ts';
import {ProblemError} from '../http/problem.ts';
import {problemResponses} from '../http/problem-schema.ts';
import {fromHex} from '../database/hex.ts';
import type {Database} from '../database/tables.ts';
import type {Keys} from '../signing/key-store.ts';
import {createCheckpoint, latestCheckpoint} from './checkpoints.ts';
import {treeReader} from './log-store.ts';
import {createLogProof} from './log-proof.ts';
import {inclusionProof} from './merkle-proofs.ts';

export interface LogRouteOptions {
  readonly db: Database;
  readonly keys: Keys;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Adds the routes with which everyone can verify a receipt: the public keys, the newest checkpoint, and proofs of inclusion. */
export function logRoutes(server: FastifyInstance, {db, keys, now}: LogRouteOptions): void {
  const note = {schema: {summary: 'The newest signed state of the log', produces: ['text/plain']}};
  server.get('/log/checkpoint', note, async (_request, reply) => {
    const latest =
      (await latestCheckpoint(db)) ?? (await createCheckpoint(db, await keys.noteSigner(), now()));
    return reply.type('text/plain; charset=utf-8').send(latest.note);
  });
  server.get(
    '/log/keys',
    {schema: {summary: 'The keys of the log, one on each line', produces: ['text/plain']}},
    async (_, reply) => {
      const lines = await keys.verifierKeys();
      return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
    },
  );
  server.get(
    '/.well-known/jwks.json',
    {schema: {summary: 'The public keys, retired ones too'}},
    async (_, reply) =>
      reply
        .header('cache-control', 'public, max-age=300')
        .type('application/jwk-set+json')
        .send(await keys.publicKeys()),
  );
  server.get<{Params: {id: string}}>(
    '/log/proof/:id',
    {schema: {summary: 'Prove that a receipt is in the log', response: problemResponses('not-found')}},
    async ({params}, reply) => reply.send(await proofOf({db, keys, now}, params.id)),
  );
}

/**
 * The proof that a receipt, or what is left of it, is in the log of a checkpoint, which is signed now if none has it yet. It has the
 * form of `proof.log` in a receipt; that of a deleted receipt has no salt.
 */
export async function proofOf(
  {db, keys, now}: LogRouteOptions,
  id: string,
): Promise<Omit<LogProof, 'salt'> & {readonly checkpoint: string}> {
  const row = await db
    .selectFrom('receipts')
    .select(['log_index', 'salt'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found', 'There is no receipt with this id.');
  const {size, note} =
    (await latestCheckpoint(db, row.log_index + 1)) ??
    (await createCheckpoint(db, await keys.noteSigner(), now()));
  const proof = {index: row.log_index, size, checkpoint: note};
  if (row.salt !== null)
    return {
      ...(await createLogProof(treeReader(db), {...proof, salt: fromHex(row.salt)}, proof)),
      checkpoint: note,
    };
  return {...proof, path: (await inclusionProof(treeReader(db), row.log_index, size)).map(encodeBase64)};
}
