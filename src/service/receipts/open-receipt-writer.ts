import type {Database} from '../database/tables.ts';
import type {Signing} from '../signing/sign-receipt.ts';
import {createReceiptWriter} from './receipt-writer.ts';
import {createThreadedWriter, type ThreadedWriter} from './threaded-writer.ts';
import type {ThreadOptions} from './writer-messages.ts';

/** Writes receipts in another thread. Only this one can reach a database in memory: then `db` is written to. */
export function openReceiptWriter(
  db: Database,
  options: ThreadOptions,
  signing: () => Promise<Signing>,
): ThreadedWriter {
  if (options.database !== ':memory:') return createThreadedWriter(options, signing);
  const write = createReceiptWriter(db, options.period);
  return {write: async (arrived) => write(arrived, await signing()), close: () => Promise.resolve()};
}
