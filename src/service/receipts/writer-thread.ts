/** The thread that signs and stores receipts: see `createThreadedWriter`. It has a connection of its own to the database. */
import {parentPort, workerData} from 'node:worker_threads';
import {openUnchanged} from '../database/open-database.ts';
import {createReceiptWriter} from './receipt-writer.ts';
import {
  type ThreadError,
  type ThreadOptions,
  type ThreadOutcome,
  type ThreadRequest,
  unpackRequest,
} from './writer-messages.ts';

const {database, period} = workerData as ThreadOptions;
const {db} = await openUnchanged(database);
const write = createReceiptWriter(db, period);

let outcomes: ThreadOutcome[] = [];

/** Receipts of one commit are answered in one message. */
function answer(outcome: ThreadOutcome): void {
  outcomes.push(outcome);
  if (outcomes.length > 1) return;
  queueMicrotask(() => {
    parentPort?.postMessage(outcomes);
    outcomes = [];
  });
}

/** An error loses its code on the way to another thread. The log names it. */
function plainError(error: unknown): ThreadError {
  const {message, stack, code, errcode} = error as Error & ThreadError;
  return {message, stack, code, errcode};
}

parentPort?.on('message', (request: ThreadRequest) => {
  if (request === 'close') {
    parentPort?.close();
    return void db.destroy();
  }
  for (const {number, arrived} of unpackRequest(request))
    write(arrived, request.signing).then(
      (result) => answer({number, result}),
      (error: unknown) => answer({number, error: plainError(error)}),
    );
});
