import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {SignedReceipt} from '../../receipt/signed-receipt.ts';
import type {Metrics} from '../http/metrics.ts';
import {ProblemError, problemOf, sendProblem} from '../http/problem.ts';
import {isUuid} from '../uuid.ts';
import {type AcceptReceipt, MAX_RECEIPT_BYTES, tooLarge} from './accept.ts';
import {batchResponse, isBatch, MAX_BATCH_BYTES} from './batch.ts';
import {receiptRouteSchemas as schemas} from './route-schemas.ts';
import type {Erased, EraseScope} from './erase.ts';
import type {ReceiptStore, StoredReceipt} from './store.ts';

export interface ReceiptRouteOptions {
  readonly store: ReceiptStore;
  readonly accept: AcceptReceipt;
  readonly metrics: Pick<Metrics, 'deleted'>;
  /** Erases what a visitor asks for. Resolves with `undefined` when the id is not known. */
  erase(receipt: string, scope: EraseScope): Promise<Erased | undefined>;
}

type ById = {Params: {id: string}; Querystring: {scope?: unknown}};

/** Adds the routes that store, return and delete receipts. Ids are random: knowing one gives access to its receipt. */
export function receiptRoutes(server: FastifyInstance, options: ReceiptRouteOptions): void {
  const {store, accept} = options;
  server.post('/receipts', {schema: schemas.add, bodyLimit: MAX_BATCH_BYTES}, (request, reply) =>
    isBatch(request.body) ? batchResponse(accept, request.body, reply) : addOne(accept, request, reply),
  );
  server.get<ById>('/receipts/:id', {schema: schemas.read}, async ({params}, reply) => {
    if (!isUuid(params.id)) throw unknownReceipt();
    const stored = await store.get(params.id);
    if (stored === 'deleted') throw new ProblemError('receipt-deleted', 'This receipt was deleted.');
    if (!stored) throw unknownReceipt();
    return sendSigned(reply, Buffer.from(stored.body), stored.jws);
  });
  server.delete<ById>('/receipts/:id', {schema: schemas.remove}, (request, reply) =>
    removeOne(options, request, reply),
  );
}

async function removeOne(
  {erase, metrics}: ReceiptRouteOptions,
  {params: {id}, query: {scope = 'receipt'}}: FastifyRequest<ById>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (scope !== 'receipt' && scope !== 'visitor')
    throw new ProblemError('request-invalid', 'Expected the scope "receipt" or "visitor".');
  const result = isUuid(id) ? await erase(id, scope) : undefined;
  if (!result) throw unknownReceipt();
  const {held, erased} = result;
  metrics.deleted.inc({reason: 'requested'}, erased.length);
  const counts = {erased: erased.length, held};
  if (held > 0) return sendProblem(reply, problemOf('receipt-held', HELD), counts);
  return scope === 'visitor' ? reply.send({erased: erased.length}) : reply.code(204).send();
}

/** The answer to the visitor. The reason of a hold is not for them to read here: an answer to their request gives it. */
const HELD =
  'A receipt is on hold, because it may be needed for a legal claim. The request is kept, and someone of the organisation decides.';

async function addOne(
  accept: AcceptReceipt,
  {body, headers}: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (Number(headers['content-length']) > MAX_RECEIPT_BYTES) throw tooLarge();
  const id = (body as {readonly consentReceiptID?: unknown} | null | undefined)?.consentReceiptID;
  if (typeof id === 'string' && headers['idempotency-key'] !== id)
    throw new ProblemError(
      'key-mismatch',
      'The header Idempotency-Key must be the receipt’s consentReceiptID.',
    );
  const accepted = await accept(body);
  return sendSigned(reply.code(accepted.status === 'stored' ? 201 : 200), accepted.body, accepted.jws);
}

/** Sends what `withProof` returns, without parsing the canonical JSON and writing it again. */
function sendSigned(reply: FastifyReply, body: Uint8Array, jws: string): FastifyReply {
  const proof = Buffer.from(`,"proof":${JSON.stringify({type: 'jws', jws})}}`);
  return reply.type('application/json').send(Buffer.concat([body.subarray(0, -1), proof]));
}

/** The receipt as the visitor made it, and the signature beside what its hash covers. */
export function withProof({receipt, jws}: Pick<StoredReceipt, 'receipt' | 'jws'>): SignedReceipt {
  return {...receipt, proof: {type: 'jws', jws}};
}

function unknownReceipt(): ProblemError {
  return new ProblemError('not-found', 'There is no receipt with this id.');
}
