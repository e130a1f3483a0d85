import {Ajv2020} from 'ajv/dist/2020.js';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {type Receipt, receiptSchema} from '../../receipt/model.ts';
import type {ConsentEvent} from '../../receipt/record-model.ts';
import type {RegisteredNotices} from './notices.ts';
import {receiptError} from './rules.ts';
import type {AddResult, ReceiptStore, StoredReceipt} from './store.ts';

export interface ReceiptRouteOptions {
  readonly store: ReceiptStore;
  /** Without them, no receipt is marked as `unproven`. */
  readonly notices?: RegisteredNotices | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether a request may read the list of all receipts. */
  mayList(request: FastifyRequest): boolean;
}

/** One receipt in the list of all receipts. */
export interface ReceiptSummary {
  readonly id: string;
  /** The visitor's time: ISO 8601 in UTC. */
  readonly created: string;
  /** The service's time: ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Hash of the words that the visitor was shown; absent when there are none that are known. */
  readonly noticeSha256?: string | undefined;
  /** The words with this hash were never registered: nothing but the receipt itself says that they were shown. */
  readonly unproven?: true | undefined;
  /** What the receipt adds to the record, oldest first: the visitor's action, and what has lapsed. */
  readonly events: readonly Pick<ConsentEvent, 'type' | 'time' | 'by' | 'method' | 'purposes'>[];
}

type ById = {Params: {id: string}};

/** Maximum number of receipts in the list. */
const MAX_LISTED = 500;

const addReplies: Readonly<Record<AddResult, readonly [status: number, message: string]>> = {
  stored: [201, 'Stored.'],
  'already-stored': [200, 'Already stored. Nothing was changed.'],
  conflict: [409, 'Another receipt is stored under this id.'],
  deleted: [410, 'This receipt was deleted and is not stored again.'],
};

/** Adds the routes that store, return and delete receipts. Ids are random: knowing one gives access to its receipt. */
export function receiptRoutes(server: FastifyInstance, options: ReceiptRouteOptions): void {
  const {store, notices, now, mayList} = options;
  const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: false});
  const validate = ajv.compile(receiptSchema);
  server.post<{Body: Receipt}>(
    '/receipts',
    {schema: {body: receiptSchema}, validatorCompiler: () => validate},
    (request, reply) => storeReceipt(options, request, reply),
  );
  server.get('/receipts', (request, reply) => {
    if (!mayList(request)) return reply.code(403).send({message: 'You may not read the list of receipts.'});
    return reply.send({receipts: receiptSummaries(store, notices)});
  });
  server.get<ById>('/receipts/:id', ({params}, reply) => {
    const stored = store.get(params.id);
    if (stored === 'deleted') return reply.code(410).send({message: 'This receipt was deleted.'});
    if (!stored) return reply.code(404).send({message: 'There is no receipt with this id.'});
    return reply.send(stored.receipt);
  });
  server.delete<ById>('/receipts/:id', ({params}, reply) =>
    store.remove(params.id, now())
      ? reply.code(204).send()
      : reply.code(404).send({message: 'There is no receipt with this id.'}),
  );
}

/** The newest receipts, newest first. */
export function receiptSummaries(
  store: ReceiptStore,
  notices?: RegisteredNotices,
): readonly ReceiptSummary[] {
  return store.list(MAX_LISTED).map((stored) => summary(stored, notices));
}

async function storeReceipt(
  {store, now}: ReceiptRouteOptions,
  request: FastifyRequest<{Body: Receipt}>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const receipt = request.body;
  const id = receipt.consentReceiptID;
  if (request.headers['idempotency-key'] !== id)
    return reply
      .code(400)
      .send({message: 'The header Idempotency-Key must be the receipt’s consentReceiptID.'});
  const error = await receiptError(receipt);
  if (error !== undefined) return reply.code(400).send({message: `${error}.`});
  const [status, message] = addReplies[store.add(receipt, now())];
  return reply.code(status).send({id, message});
}

function summary(
  {receipt, receivedAt}: StoredReceipt,
  notices: RegisteredNotices | undefined,
): ReceiptSummary {
  const {consentReceiptID: id, created, record, chain, evidence} = receipt;
  const {noticeSha256} = evidence;
  const events = record.events.slice(chain?.prevEvents ?? 0);
  const isProven = noticeSha256 === undefined || !notices || notices.has(noticeSha256);
  return {
    id,
    created,
    receivedAt,
    noticeSha256,
    ...(isProven ? {} : {unproven: true}),
    events: events.map(({type, time, by, method, purposes}) => ({type, time, by, method, purposes})),
  };
}
