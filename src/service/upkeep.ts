import type {FastifyInstance} from 'fastify';
import {londonDate} from '../platform/pure/calendar.ts';
import {daysInMs} from '../platform/pure/time.ts';
import type {Cases} from './cases/cases.ts';
import type {Database} from './database/tables.ts';
import type {Metrics} from './http/metrics.ts';
import {anchorCheckpoint} from './log/anchor-checkpoint.ts';
import type {Anchor} from './log/anchors.ts';
import {createCheckpoint} from './log/checkpoints.ts';
import {type LogReport, verifyStoredLog} from './log/verify-log.ts';
import {erasureRecords} from './receipts/erasure-records.ts';
import {purgeReceipts} from './receipts/purge.ts';
import {purgeRegister} from './register/purge-register.ts';
import type {Keys} from './signing/key-store.ts';

export interface UpkeepOptions {
  readonly db: Database;
  readonly cases: Cases;
  readonly keys: Keys;
  readonly metrics: Metrics;
  /** Places outside that checkpoints are copied to. */
  readonly anchors: readonly Anchor[];
  /** Milliseconds since 1970. */
  now(): number;
  /** Hears of each verification of the log. */
  onVerified(state: LogVerification): void;
}

/** The result of the last verification of the log. */
export interface LogVerification extends Pick<LogReport, 'size' | 'faults'> {
  /** Milliseconds since 1970. */
  readonly verifiedAt: number;
}

/**
 * Does daily, and when the server has started: deletes receipts and cases whose retention period is over, signs a checkpoint and copies it to the
 * anchors, and verifies the log. A task that fails is logged, and tried again the next day.
 */
export function createUpkeep(server: FastifyInstance, options: UpkeepOptions): void {
  const stopping = new AbortController();
  const tasks = tasksOf(server, options, stopping.signal);
  let running = Promise.resolve();
  const runAll = async (): Promise<void> => {
    for (const [name, task] of Object.entries(tasks))
      try {
        if (!stopping.signal.aborted) await task();
      } catch (error) {
        if (!stopping.signal.aborted) server.log.error({err: error, task: name}, 'A daily task failed');
      }
  };
  const start = (): void => void (running = running.then(runAll));
  const daily = setInterval(start, daysInMs(1)).unref();
  // With the next turn, because a long task must not delay listening.
  server.addHook('onReady', () => Promise.resolve(void setImmediate(start)));
  server.addHook('preClose', async () => {
    clearInterval(daily);
    stopping.abort();
    await running;
  });
}

function tasksOf(
  server: FastifyInstance,
  {db, cases, keys, metrics, anchors, now, onVerified}: UpkeepOptions,
  signal: AbortSignal,
) {
  return {
    async purge(): Promise<void> {
      const deleted = await purgeReceipts(db, now);
      metrics.deleted.inc({reason: 'retention'}, deleted);
      if (deleted > 0) server.log.info({deleted}, 'Receipts were deleted after their retention period');
    },
    async cases(): Promise<void> {
      const deleted = await cases.purge();
      if (deleted > 0) server.log.info({deleted}, 'Cases were deleted after their retention period');
    },
    register: () => purgeRegister(db, now()),
    async checkpoint(): Promise<void> {
      const checkpoint = await createCheckpoint(db, await keys.noteSigner(), now());
      // A place that cannot be reached must not keep the checkpoint from the others.
      for (const anchor of anchors)
        await anchorCheckpoint(db, checkpoint, anchor, now()).catch((err: unknown) =>
          server.log.error({err, target: anchor.target}, 'A checkpoint was not anchored'),
        );
    },
    async verification(): Promise<void> {
      const {size, faults} = await verifyStoredLog(db, {
        findUnexplained: erasureRecords(db, londonDate(now())),
        signal,
      });
      onVerified({size, faults, verifiedAt: now()});
      metrics.logIntact.set(faults.length === 0 ? 1 : 0);
      metrics.logVerifiedAt.set(Math.round(now() / 1000));
      if (faults.length > 0) server.log.error({size, faults}, 'The log is not intact');
      else server.log.info({size}, 'The log is intact');
    },
  };
}
