import {Ajv2020, type ErrorObject} from 'ajv/dist/2020.js';
import {type Receipt, receiptSchema} from '../../receipt/model.ts';
import type {Metrics} from '../http/metrics.ts';
import {ProblemError} from '../http/problem.ts';
import {canonicalReceipt} from './canonical-receipt.ts';
import {receiptCore} from './receipt-core.ts';
import type {ArrivedReceipt} from './receipt-writer.ts';
import type {RegisterFolder} from './register-folder.ts';
import {receiptError} from './rules.ts';
import type {AddResult} from './store.ts';

export interface AcceptOptions {
  /** Without it, no receipt is marked as unproven. */
  readonly register?: RegisterFolder | undefined;
  readonly metrics: Pick<Metrics, 'receipts'>;
  /** Signs and stores a receipt. Resolves once it is on the disk. */
  write(arrived: ArrivedReceipt): Promise<AddResult>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Checks, signs and stores one receipt. Resolves once it is on the disk. Rejects with a `ProblemError` when it is refused. */
export type AcceptReceipt = (body: unknown) => Promise<AcceptedReceipt>;

/** A receipt that is stored, now or since earlier. */
export interface AcceptedReceipt {
  readonly status: 'stored' | 'already-stored';
  /** Canonical JSON of the receipt, in UTF-8. */
  readonly body: Uint8Array;
  readonly jws: string;
}

/** Maximum size of the JSON of a receipt, in bytes. Those of real sites are far smaller. */
export const MAX_RECEIPT_BYTES = 65_536;

export function createAcceptReceipt({register, write, metrics, now}: AcceptOptions): AcceptReceipt {
  return async (value) => {
    const {receipt, body} = validReceipt(value);
    if (body.length > MAX_RECEIPT_BYTES) throw tooLarge();
    const unproven = register?.unproven(receipt.evidence) ?? [];
    const result = await orUnavailable(() =>
      write({receipt: receiptCore(receipt), body, unproven, receivedAt: now()}),
    );
    metrics.receipts.inc({result: result.status});
    switch (result.status) {
      case 'conflict':
        throw new ProblemError(
          'receipt-conflict',
          'Other content is stored under this id. Nothing was changed.',
        );
      case 'deleted':
        throw new ProblemError('receipt-deleted', 'This receipt was deleted, and is not stored again.');
      default:
        return {...result, body};
    }
  };
}

/** A database that fails stores nothing, or at least acknowledges nothing: the sender tries again with the same id. */
async function orUnavailable(store: () => Promise<AddResult>): Promise<AddResult> {
  try {
    return await store();
  } catch (cause) {
    throw new ProblemError('unavailable', 'The receipt could not be stored. Send it again later.', {cause});
  }
}

const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: false});

const matchesSchema = ajv.compile<Receipt>(receiptSchema);

export function tooLarge(): ProblemError {
  return new ProblemError('too-large', `A receipt has at most ${MAX_RECEIPT_BYTES} bytes.`);
}

function validReceipt(value: unknown): {readonly receipt: Receipt; readonly body: Uint8Array} {
  if (!matchesSchema(value))
    throw new ProblemError('receipt-invalid', schemaMessage(matchesSchema.errors?.[0]));
  const canonical = canonicalReceipt(value);
  const error = receiptError(value, canonical);
  if (!canonical || error !== undefined) throw new ProblemError('receipt-invalid', `${error}.`);
  return {receipt: value, body: canonical.body};
}

/** "body/record/events must NOT have fewer than 1 items". */
function schemaMessage(error: ErrorObject | undefined): string {
  return `body${error?.instancePath ?? ''} ${error?.message ?? 'is not a receipt'}.`;
}
