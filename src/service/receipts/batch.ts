import type {FastifyReply} from 'fastify';
import {type HttpProblem, ProblemError} from '../http/problem.ts';
import type {AcceptReceipt} from './accept.ts';

/** Maximum size of the body that adds receipts, in bytes. */
export const MAX_BATCH_BYTES = 1_048_576;

/** How many receipts a batch has at most. */
export const MAX_BATCH = 100;

/** Several receipts in one request. */
interface Batch {
  readonly receipts: readonly unknown[];
}

/** What became of one receipt of a batch. */
export interface BatchResult {
  /** Absent when the receipt has no id. */
  readonly id?: string | undefined;
  readonly status: number;
  readonly jws?: string;
  readonly problem?: HttpProblem;
}

export function isBatch(body: unknown): body is Batch {
  return typeof body === 'object' && body !== null && 'receipts' in body && Array.isArray(body.receipts);
}

/** Adds each receipt by itself: one that is refused does not stop the others. Answers 200 with one result for each, in order. */
export async function batchResponse(
  accept: AcceptReceipt,
  {receipts}: Batch,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (receipts.length === 0 || receipts.length > MAX_BATCH)
    throw new ProblemError(
      'batch-invalid',
      `A batch has 1 to ${MAX_BATCH} receipts. This one has ${receipts.length}.`,
    );
  const results = await Promise.all(receipts.map((receipt) => resultOf(accept, receipt)));
  return reply.send({results});
}

async function resultOf(accept: AcceptReceipt, value: unknown): Promise<BatchResult> {
  const {consentReceiptID} = (value ?? {}) as {readonly consentReceiptID?: unknown};
  const id = typeof consentReceiptID === 'string' ? consentReceiptID : undefined;
  try {
    const {status, jws} = await accept(value);
    return {id, status: status === 'stored' ? 201 : 200, jws};
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return {id, status: error.problem.status, problem: error.problem};
  }
}
