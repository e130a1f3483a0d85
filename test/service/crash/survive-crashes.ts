import type {Receipt} from '../../../src/receipt/model.ts';
import {type ServiceProcess, startServiceProcess} from '../service-process.ts';

/** What clients saw while the service was killed again and again. */
export interface CrashResult {
  /** Ids of the receipts that were acknowledged, in the end all of them. */
  readonly acknowledged: ReadonlySet<string>;
  /** How often a client had no answer, and sent the same receipt again. */
  readonly retries: number;
  readonly kills: number;
}

export interface CrashOptions {
  readonly database: string;
  readonly receipts: readonly Receipt[];
  /** How often to kill. */
  readonly kills: number;
  /** Clients that send at the same time. */
  readonly clients: number;
  /** Kills something else than the service, such as the database server, and starts it again. */
  readonly killOther?: () => Promise<void>;
}

/** How long a client waits before it sends again, in milliseconds. */
const RETRY_DELAY = 50;

/**
 * Sends receipts from several clients, each one until it is acknowledged, and kills the service (SIGKILL) at random moments
 * meanwhile.
 */
export async function surviveCrashes(options: CrashOptions): Promise<CrashResult> {
  const {database, receipts, kills, clients, killOther} = options;
  const acknowledged = new Set<string>();
  let service: ServiceProcess | undefined = await startServiceProcess(database);
  let retries = 0;
  const waiting = [...receipts];
  const sendUntilAcknowledged = async (receipt: Receipt): Promise<void> => {
    for (;;) {
      const status = (await service?.send(receipt)) ?? 0;
      if (status === 201 || status === 200) break;
      retries += 1;
      await delay(RETRY_DELAY);
    }
    acknowledged.add(receipt.consentReceiptID);
  };
  const client = async (): Promise<void> => {
    for (let receipt = waiting.pop(); receipt; receipt = waiting.pop()) await sendUntilAcknowledged(receipt);
  };
  const sending = Promise.all(Array.from({length: clients}, client));
  for (let killed = 1; killed <= kills; killed += 1) {
    const target = (receipts.length * killed) / (kills + 1);
    while (acknowledged.size < target * (0.8 + Math.random() * 0.2)) await delay(5);
    const ended = service;
    service = undefined;
    await ended.end('SIGKILL');
    await killOther?.();
    service = await startServiceProcess(database);
  }
  await sending;
  await service.end('SIGTERM');
  return {acknowledged, retries, kills};
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
