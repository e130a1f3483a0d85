import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {it} from 'node:test';
import {openDatabase} from '../../src/service/database/open-database.ts';
import {startProgram} from '../drive/start-program.ts';
import {validReceipt} from '../receipt/valid-receipt.ts';
import {startServiceProcess} from '../service/service-process.ts';
import {temporaryDatabase} from '../service/temporary-database.ts';

/** Runs a command that is expected to end by itself. */
function run(...args: readonly string[]): {status: number | null; output: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  return {status, output: stdout + stderr};
}

it('serve finishes what it has begun and exits with 0 when it is told to stop', async (t) => {
  const database = await temporaryDatabase(t);
  const service = await startServiceProcess(database);
  const receipts = await Promise.all(Array.from({length: 20}, () => validReceipt()));
  const sending = receipts.map((receipt) => service.send(receipt));
  // The first answer shows that requests are under way.
  await Promise.race(sending);
  assert.equal(await service.end('SIGTERM'), 0);
  const acknowledged = (await Promise.all(sending)).filter((status) => status === 201).length;
  const report = run('verify-log', '--database', database, '--json');
  assert.equal(report.status, 0, report.output);
  assert.ok((JSON.parse(report.output) as {size: number}).size >= acknowledged);
});

it('verify-log exits with 1 and names the entry when a receipt was altered', async (t) => {
  const database = await temporaryDatabase(t);
  const service = await startServiceProcess(database);
  await service.send(await validReceipt());
  await service.end('SIGTERM');
  const db = await openDatabase(database);
  await db.updateTable('receipts').set({body: '{}'}).execute();
  await db.destroy();
  const {status, output} = run('verify-log', '--database', database);
  assert.equal(status, 1);
  assert.match(output, /Entry 0 \(receipt [\dA-F]{8}\) was altered/);
});

it('serve says that the folder of --register is not there, and takes receipts all the same', async (t) => {
  const database = await temporaryDatabase(t);
  const args = [
    'src/cli/main.ts',
    'serve',
    '--port',
    '0',
    '--database',
    database,
    '--register',
    'no-such-folder',
  ];
  const {process: child, stop} = startProgram(process.execPath, args, {stdio: ['ignore', 'ignore', 'pipe']});
  t.after(stop);
  let output = '';
  for await (const chunk of child.stderr ?? []) {
    output += String(chunk);
    if (output.includes('unproven')) break;
  }
  assert.match(output.replaceAll(/\s+/g, ' '), /There is no folder ".*no-such-folder" \(--register\)/);
});

it('serve refuses a database of a newer version, and changes nothing', async (t) => {
  const database = await temporaryDatabase(t);
  const db = await openDatabase(database);
  await db
    .$extendTables<{kysely_migration: {name: string; timestamp: string}}>()
    .insertInto('kysely_migration')
    .values({name: '9999-later', timestamp: '2030-01-01T00:00:00.000Z'})
    .execute();
  await db.destroy();
  const {status, output} = run('serve', '--database', database, '--port', '0');
  assert.equal(status, 2);
  assert.match(output, /newer version of Privacy Desk[^]*9999-later/);
});

for (const [args, message] of [
  [['serve', '--port', 'x'], /--port is "x"\. Expected a whole number/],
  [['serve', '--origin', 'www.example.org'], /Expected an address without a path/],
  [['serve', '--origin', 'https://www.example.org/privacy'], /Expected an address without a path/],
  [['serve', 'site.json'], /Unexpected argument "site\.json"/],
  [['verify-log', '--database', 'missing.sqlite'], /missing\.sqlite: There is no database file/],
  [['rotate-key', '--database', 'missing.sqlite'], /missing\.sqlite: There is no database file/],
] as const)
  it(`${args.join(' ')} is refused with a message`, () => {
    const {status, output} = run(...args);
    assert.equal(status, 2);
    assert.match(output, message);
  });
