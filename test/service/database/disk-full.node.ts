import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {it, type TestContext} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {verifyDatabase} from '../../../src/service/administration.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {rehash} from '../receipts/rehash.ts';
import {startServiceProcess} from '../service-process.ts';
import {temporaryDatabase} from '../temporary-database.ts';

// The operating system refuses to make files larger, as it does when a disk is full: getrlimit(2), RLIMIT_FSIZE.
const skip =
  process.platform !== 'linux' &&
  'Limits of a running process are changed with prlimit, which is part of Linux.';

it(
  'SQLite: what does not fit on the disk is not acknowledged, and is stored when there is room',
  {skip},
  async (t) => {
    const maxFileSize = 2000;
    await assertNothingLost(t, {
      database: await temporaryDatabase(t),
      maxFileSize,
      makeRoom: (pid) =>
        Promise.resolve(void execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:'])),
    });
  },
);

async function largeReceipt(): Promise<Receipt> {
  return rehash(await validReceipt(), {'@context': {noise: randomBytes(30_000).toString('base64')}});
}

interface FullDisk {
  readonly database: string;
  /** Limit of the service's own process, in KiB. */
  readonly maxFileSize?: number;
  /** `pid` is the service's process. */
  makeRoom(pid: number): Promise<void>;
}

async function assertNothingLost(t: TestContext, {database, makeRoom, ...options}: FullDisk): Promise<void> {
  const service = await startServiceProcess(database, options);
  t.after(() => service.end('SIGKILL'));
  const [stored, refused]: [Receipt[], Receipt[]] = [[], []];
  while (refused.length === 0)
    await Promise.all(
      Array.from({length: 10}, async () => {
        const receipt = await largeReceipt();
        const status = await service.send(receipt);
        assert.ok(status === 201 || status === 503, String(status));
        (status === 201 ? stored : refused).push(receipt);
      }),
    );
  assert.ok(stored.length > 0);
  const statusOf = async ({consentReceiptID: id}: Receipt): Promise<number> =>
    (await fetch(`${service.url}/receipts/${id}`)).status;
  for (const receipt of refused) assert.equal(await statusOf(receipt), 404);
  await makeRoom(service.pid);
  for (const receipt of refused) assert.equal(await service.send(receipt), 201);
  for (const receipt of [...stored, ...refused]) assert.equal(await statusOf(receipt), 200);
  await service.end('SIGTERM');
  const {size, faults} = await verifyDatabase(database);
  assert.deepEqual([size, faults], [stored.length + refused.length, []]);
}
