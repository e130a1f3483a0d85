import {extname} from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Signing} from '../signing/sign-receipt.ts';
import type {ArrivedReceipt} from './receipt-writer.ts';
import type {AddResult} from './store.ts';
import {packRequest, type ThreadOptions, type ThreadOutcome, type ThreadRequest} from './writer-messages.ts';

/** Signs and stores receipts in another thread, so that this one can read and answer requests meanwhile. */
export interface ThreadedWriter {
  /** Resolves once the receipt is on the disk. Rejects with the error of the database. */
  write(arrived: ArrivedReceipt): Promise<AddResult>;
  /** Ends the thread. Nothing may be under way. */
  close(): Promise<void>;
}

interface Waiting {
  readonly arrived: ArrivedReceipt;
  resolve(result: AddResult): void;
  reject(error: unknown): void;
}

/** How many receipts one message has at most: the thread begins with them while others arrive. */
const MAX_MESSAGE = 16;

/** The thread starts with the first receipt, and again with the next one after it has failed. */
export function createThreadedWriter(
  options: ThreadOptions,
  signing: () => Promise<Signing>,
): ThreadedWriter {
  let thread: Thread | undefined;
  let unsent: Waiting[] = [];

  const send = async (): Promise<void> => {
    const receipts = unsent;
    unsent = [];
    if (receipts.length === 0) return;
    try {
      const current = await signing();
      if (thread?.isOver ?? true) thread = startThread(options);
      thread?.send(receipts, current);
    } catch (error) {
      for (const {reject} of receipts) reject(error);
    }
  };
  return {
    write: (arrived) =>
      new Promise((resolve, reject) => {
        unsent.push({arrived, resolve, reject});
        // Requests that arrived together are handled in the same turn of the event loop.
        if (unsent.length === 1) setImmediate(() => void send());
        if (unsent.length >= MAX_MESSAGE) void send();
      }),
    close: async () => thread?.close(),
  };
}

interface Thread {
  readonly isOver: boolean;
  send(receipts: readonly Waiting[], signing: Signing): void;
  close(): Promise<void>;
}

/** Beside this file, in the package too. */
const program = new URL(`./writer-thread${extname(import.meta.url)}`, import.meta.url);

function startThread(options: ThreadOptions): Thread {
  const worker = new Worker(program, {workerData: options});
  const waiting = new Map<number, Waiting>();
  let [last, isOver] = [0, false];
  const fail = (error: Error): void => {
    isOver = true;
    for (const {reject} of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.unref();
  worker.on('message', (outcomes: readonly ThreadOutcome[]) => {
    for (const outcome of outcomes) settle(waiting, outcome);
  });
  worker.on('error', fail);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  void ended.then(() => fail(new Error('The thread that stores receipts has ended.')));
  return {
    get isOver() {
      return isOver;
    },
    send(receipts, signing) {
      const numbered = receipts.map((receipt) => {
        last += 1;
        waiting.set(last, receipt);
        return {number: last, arrived: receipt.arrived};
      });
      const request: ThreadRequest = packRequest(numbered, signing);
      worker.postMessage(request, [request.bodies.buffer]);
    },
    async close() {
      if (isOver) return;
      worker.ref();
      worker.postMessage('close' satisfies ThreadRequest);
      await ended;
    },
  };
}

function settle(waiting: Map<number, Waiting>, outcome: ThreadOutcome): void {
  const receipt = waiting.get(outcome.number);
  waiting.delete(outcome.number);
  if ('result' in outcome) receipt?.resolve(outcome.result);
  else receipt?.reject(Object.assign(new Error(outcome.error.message), outcome.error));
}
