import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Metrics} from '../http/metrics.ts';
import {ProblemError} from '../http/problem.ts';
import {type AcceptReceipt, MAX_RECEIPT_BYTES, tooLarge} from './accept.ts';
import {batchResponse, isBatch, MAX_BATCH_BYTES} from './batch.ts';
import {receiptRouteSchemas as schemas} from './route-schemas.ts';
import {receiptSummaries} from './summary.ts';
import type {RegisterFolder} from './register-folder.ts';
import type {ReceiptStore, StoredReceipt} from './store.ts';

export interface ReceiptRouteOptions {
  readonly store: ReceiptStore;
  readonly accept: AcceptReceipt;
  readonly register?: RegisterFolder | undefined;
  readonly metrics: Pick<Metrics, 'deleted'>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether a request may read the list of all receipts. */
  mayList(request: FastifyRequest): boolean;
}

/** PostgreSQL does not take every text as a value. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

type ById = {Params: {id: string}};

/** The canonical JSON of a receipt, and its signature. */
type SignedText = Pick<StoredReceipt, 'body' | 'jws'>;

/** Adds the routes that store, return and delete receipts. Ids are random: knowing one gives access to its receipt. */
export function receiptRoutes(server: FastifyInstance, options: ReceiptRouteOptions): void {
  const {store, accept, register, metrics, now, mayList} = options;
  server.post('/receipts', {schema: schemas.add, bodyLimit: MAX_BATCH_BYTES}, (request, reply) =>
    isBatch(request.body) ? batchResponse(accept, request.body, reply) : addOne(accept, request, reply),
  );
  server.get('/receipts', {schema: schemas.list}, async (request, reply) => {
    if (!mayList(request)) throw new ProblemError('not-allowed', 'You may not read the list of receipts.');
    return reply.send({receipts: await receiptSummaries(store, register)});
  });
  server.get<ById>('/receipts/:id', {schema: schemas.read}, async ({params}, reply) => {
    if (!UUID.test(params.id)) throw unknownReceipt();
    const stored = await store.get(params.id);
    if (stored === 'deleted') throw new ProblemError('receipt-deleted', 'This receipt was deleted.');
    if (!stored) throw unknownReceipt();
    return sendSigned(reply, stored);
  });
  server.delete<ById>('/receipts/:id', {schema: schemas.remove}, async ({params}, reply) => {
    if (!UUID.test(params.id) || !(await store.remove(params.id, now()))) throw unknownReceipt();
    metrics.deleted.inc({reason: 'requested'});
    return reply.code(204).send();
  });
}

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
  return sendSigned(reply.code(accepted.status === 'stored' ? 201 : 200), accepted);
}

/** Sends the receipt as the visitor made it, and the signature beside what its hash covers. */
function sendSigned(reply: FastifyReply, {body, jws}: SignedText): FastifyReply {
  // To parse the text and write it again would take as long as to verify its hash.
  return reply
    .type('application/json')
    .send(`${body.slice(0, -1)},"proof":${JSON.stringify({type: 'jws', jws})}}`);
}

function unknownReceipt(): ProblemError {
  return new ProblemError('not-found', 'There is no receipt with this id.');
}
