import {Ajv2020} from 'ajv/dist/2020.js';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Receipt} from '../receipt/receipt.ts';
import {faultInReceipt} from './fault-in-receipt.ts';
import {receiptSchema} from './receipt-schema.ts';
import type {Added, HeldReceipt, ReceiptStore} from './receipt-store.ts';

/** What the receipt routes work with. */
export interface ReceiptDesk {
  readonly store: ReceiptStore;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether a request may read the list of all receipts. */
  mayList(request: FastifyRequest): boolean;
}

const answers: Readonly<Record<Added, readonly [status: number, message: string]>> = {
  stored: [201, 'Stored.'],
  held: [200, 'Held already; nothing was changed.'],
  differs: [409, 'Another receipt is held under this id.'],
  deleted: [410, 'This receipt was deleted, and is not taken again.'],
};

/** Most receipts in one list. */
const MOST_LISTED = 500;

const summary = ({receipt, receivedAt}: HeldReceipt): object => {
  const event = receipt.record.events.at(-1);
  return {
    id: receipt.consentReceiptID,
    created: receipt.created,
    receivedAt,
    status: event?.type[0],
    method: event?.method,
    purposes: event?.purposes,
  };
};

type ById = {Params: {id: string}};

const take = async (
  {store, now}: ReceiptDesk,
  request: FastifyRequest<{Body: Receipt}>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const receipt = request.body;
  const id = receipt.consentReceiptID;
  if (request.headers['idempotency-key'] !== id)
    return reply
      .code(400)
      .send({message: 'The header Idempotency-Key must be the receipt’s consentReceiptID.'});
  const fault = await faultInReceipt(receipt);
  if (fault !== undefined) return reply.code(400).send({message: `${fault}.`});
  const [status, message] = answers[store.add(receipt, now())];
  return reply.code(status).send({id, message});
};

/** Takes receipts, shows them and deletes them. An id cannot be guessed: whoever has it has the receipt. */
export const receiptRoutes = (service: FastifyInstance, desk: ReceiptDesk): void => {
  const {store, now, mayList} = desk;
  const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: false});
  const body = ajv.compile(receiptSchema);
  service.post<{Body: Receipt}>(
    '/receipts',
    {schema: {body: receiptSchema}, validatorCompiler: () => body},
    (request, reply) => take(desk, request, reply),
  );
  service.get('/receipts', (request, reply) => {
    if (!mayList(request)) return reply.code(403).send({message: 'The list is not open to everybody.'});
    return reply.send({receipts: store.list(MOST_LISTED).map(summary)});
  });
  service.get<ById>('/receipts/:id', ({params}, reply) => {
    const held = store.get(params.id);
    if (held === 'deleted') return reply.code(410).send({message: 'This receipt was deleted.'});
    if (!held) return reply.code(404).send({message: 'No such receipt.'});
    return reply.send(held.receipt);
  });
  service.delete<ById>('/receipts/:id', ({params}, reply) =>
    store.remove(params.id, now())
      ? reply.code(204).send()
      : reply.code(404).send({message: 'No such receipt.'}),
  );
};
