import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {rotateSigningKey} from '../../../src/service/administration.ts';
import {readEvidence} from '../../../src/service/evidence/read-evidence.ts';
import type {EvidenceFiles} from '../../../src/service/evidence/evidence-paths.ts';
import {unzipFiles} from '../../../src/service/evidence/zip.ts';
import {startTimestampAuthority} from '../log/timestamp-authority.ts';
import {runningService} from '../running-service.ts';
import {evidenceSample} from './evidence-sample.ts';
import {afterSuite, emptyDatabase, runVerify, storeReceipts, unpackedFolder} from './running-evidence.ts';

/** Text of every `<code>` of a class in a page. */
const commandsIn = (page: string, kind: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    const isCode = 'attrs' in node && node.tagName === 'code';
    if (isCode && node.attrs.some(({name, value}) => name === 'class' && value === kind))
      found.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return found;
};

/** Runs the steps of a bundle as they are on its page. Resolves with the number of the first step that fails, from 0. */
const firstFailing = async (folder: string, page: string, kind = 'step'): Promise<number | undefined> => {
  const steps = commandsIn(page, kind);
  assert.ok(steps.length > 0);
  const script = steps.map((step, at) => `echo step-${at}\n${step}`).join('\n');
  const shell = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  shell.stdout.on('data', (data: Buffer) => (output += data.toString()));
  shell.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => shell.once('exit', resolve));
  return code === 0 ? undefined : Number(/step-(\d+)(?![^]*step-\d)/.exec(output)?.[1]);
};

describe('the steps on the page of an evidence bundle', () => {
  let files: EvidenceFiles = new Map();
  let page = '';
  let titles: readonly string[] = [];

  const suite = afterSuite();
  before(async () => {
    const {register, receipts} = await evidenceSample(suite);
    const database = await emptyDatabase(suite);
    // With three receipts, the way to the root has hashes on both sides.
    const third = (await evidenceSample(suite)).receipts[0];
    await storeReceipts(database, [...receipts, third], {register});
    // The receipt and the manifest are then signed with different keys.
    await rotateSigningKey(database);
    files = unzipFiles(await readEvidence(database, receipts[1].consentReceiptID, {register}));
    page = new TextDecoder().decode(files.get('index.html'));
    titles = [...page.matchAll(/<h3>(.*)<\/h3>/g)].map(([, title = '']) => title);
  });

  it('all succeed', async (test) => {
    assert.equal(titles.length, 8);
    assert.equal(await firstFailing(await unpackedFolder(test, files), page), undefined);
  });

  it('succeed, and find a change, where shasum is there instead of sha256sum', async (test) => {
    const onMac = page.replaceAll(/sha256sum(?!s)/g, 'missing-tool');
    assert.notEqual(onMac, page);
    const folder = await unpackedFolder(test, files);
    assert.equal(await firstFailing(folder, onMac), undefined);
    await writeFile(join(folder, 'log/salt.txt'), 'changed');
    assert.equal(titles[(await firstFailing(folder, onMac)) ?? -1], 'No file has changed');
  });

  it('leave the folder as it was', async (test) => {
    const folder = await unpackedFolder(test, files);
    await firstFailing(folder, page);
    assert.equal((await runVerify(folder)).code, 0);
  });

  for (const [path, step] of [
    ['receipt/receipt.json', 'No file has changed'],
    ['manifest.json', 'No file has changed'],
    ['manifest.jws', 'No file has changed'],
    ['sha256sums.txt', 'No file has changed'],
  ] as const)
    it(`fail at “${step}” when ${path} was changed`, async (test) => {
      const folder = await unpackedFolder(test, files);
      const text = await readFile(join(folder, path), 'utf8');
      await writeFile(join(folder, path), text.replace(/[a-e](?=[^a-e]*$)/, 'f'));
      assert.equal(titles[(await firstFailing(folder, page)) ?? -1], step);
    });

  for (const [path, step] of [
    ['receipt/content.json', 'The receipt fits its own hash'],
    ['receipt/signature.jws', 'The service has signed the receipt'],
    ['receipt/claims.json', 'The service has signed the receipt'],
    ['receipt/signed.json', 'The service has signed the receipt'],
    ['registered/notice.txt', 'The words and the configuration are those of the receipt'],
    ['receipt/earlier-1.content.json', 'The receipt continues the earlier ones'],
    ['log/salt.txt', 'The receipt is in the log'],
    ['log/path/01-left.bin', 'The receipt is in the log'],
    ['log/path/02-right.bin', 'The receipt is in the log'],
  ] as const)
    it(`fail at “${step}” when ${path} was changed, even if the lists were changed too`, async (test) => {
      const folder = await unpackedFolder(test, files);
      const bytes = await readFile(join(folder, path));
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(join(folder, path), bytes);
      const later = page.replace(/<li>\s*<h3>No file has changed[^]*?<\/li>/, '');
      const found = await firstFailing(folder, later);
      assert.equal(titles.filter((title) => title !== 'No file has changed')[found ?? -1], step);
    });

  it('fail at the last one when the state of the log is signed by another key', async (test) => {
    const folder = await unpackedFolder(test, files);
    const path = join(folder, 'log/checkpoint.txt');
    const note = await readFile(path, 'utf8');
    await writeFile(path, note.replace(/.{8}(?==*\n$)/, 'AAAAAAAA'));
    const later = page.replace(/<li>\s*<h3>No file has changed[^]*?<\/li>/, '');
    assert.equal(await firstFailing(folder, later), 6);
  });
});

it('the steps about time stamps succeed with the certificate of the authority', async (test) => {
  const authority = await startTimestampAuthority();
  test.after(() => authority.close());
  const {register, receipts} = await evidenceSample(test);
  const database = await emptyDatabase(test);
  await storeReceipts(database, receipts, {register});
  const service = await runningService({database, anchors: `timestamp+${authority.url}`});
  test.after(() => service.close());
  const make = async (): Promise<EvidenceFiles> =>
    unzipFiles(await readEvidence(database, receipts[1].consentReceiptID, {register}));
  let files = await make();
  // The service has its log stamped after it has started.
  while (!files.has('log/timestamp-1.tst')) files = await make();
  const folder = await unpackedFolder(test, files);
  const {code, lines} = await runVerify(folder);
  assert.equal(code, 0, lines.join('\n'));
  assert.ok(
    lines.some((line) => /timestamp +not checked +log\/timestamp-1\.tst is of this checkpoint/.test(line)),
  );
  await writeFile(join(folder, 'ca.pem'), await authority.certificate());
  const page = new TextDecoder().decode(files.get('index.html'));
  assert.equal(await firstFailing(folder, page, 'stamp'), undefined);
  await writeFile(join(folder, 'log/checkpoint.txt'), 'other');
  assert.equal(await firstFailing(folder, page, 'stamp'), 0);
  assert.ok((await runVerify(folder)).failed.some((line) => line.includes('stamped another text')));
});

it('the page of an evidence bundle loads and runs nothing', async (test) => {
  const {register, receipts} = await evidenceSample(test);
  const database = await emptyDatabase(test);
  await storeReceipts(database, receipts, {register});
  const files = unzipFiles(await readEvidence(database, receipts[1].consentReceiptID, {register}));
  const page = new TextDecoder().decode(files.get('index.html'));
  assert.doesNotMatch(page, /<script|<link|<img|<iframe|\ssrc=|\shref=|@import|url\(/);
  assert.match(
    page,
    /http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"/,
  );
  assert.ok(page.startsWith('<!doctype html>'));
});
