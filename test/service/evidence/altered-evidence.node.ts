import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {checkEvidence} from '../../../src/cli/verify/check-evidence.ts';
import {isKeySet, type PublicKeySet} from '../../../src/receipt/key-set.ts';
import {readEvidence} from '../../../src/service/evidence/read-evidence.ts';
import type {EvidenceFiles} from '../../../src/service/evidence/evidence-paths.ts';
import {unzipFiles, zipFiles} from '../../../src/service/evidence/zip.ts';
import {evidenceSample} from './evidence-sample.ts';
import {afterSuite, archiveFile, emptyDatabase, runVerify, storeReceipts} from './running-evidence.ts';

/** What is printed about what is wrong with a bundle. */
const faultsOf = async (files: EvidenceFiles, keys?: PublicKeySet): Promise<readonly string[]> =>
  (await checkEvidence(files, {keys}))
    .flatMap(({parts}) => parts)
    .filter(({result}) => result === 'failed')
    .map(({part, message}) => `${part}: ${message}`);

/** With one bit of one byte of a file changed. */
const withAltered = (files: EvidenceFiles, path: string, at: number): EvidenceFiles => {
  const bytes = Uint8Array.from(files.get(path) ?? []);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return new Map([...files, [path, bytes]]);
};

const keysIn = (files: EvidenceFiles): PublicKeySet => {
  const keys: unknown = JSON.parse(new TextDecoder().decode(files.get('keys/jwks.json')));
  assert.ok(isKeySet(keys));
  return keys;
};

describe('an altered evidence bundle', () => {
  let files: EvidenceFiles = new Map();
  let otherFiles: EvidenceFiles = new Map();

  const suite = afterSuite();
  before(async () => {
    const make = async (): Promise<EvidenceFiles> => {
      const {register, receipts} = await evidenceSample(suite);
      const database = await emptyDatabase(suite);
      await storeReceipts(database, receipts, {register});
      return unzipFiles(await readEvidence(database, receipts[1].consentReceiptID, {register}));
    };
    files = await make();
    otherFiles = await make();
  });

  it('would be accepted unaltered', async () => {
    assert.ok(files.size > 20);
    assert.deepEqual(await faultsOf(files), []);
    assert.deepEqual(await faultsOf(files, keysIn(files)), []);
  });

  it('fails with the name of the file in which one byte was changed', async () => {
    for (const [path, bytes] of files)
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const faults = await faultsOf(withAltered(files, path, at));
        assert.ok(
          faults.some((fault) => fault.includes(path)),
          `${path}, byte ${at}: ${faults.join(' ')}`,
        );
      }
  });

  it('fails with the name of the file that is missing', async () => {
    for (const path of files.keys()) {
      const faults = await faultsOf(new Map([...files].filter(([other]) => other !== path)));
      assert.ok(
        faults.some((fault) => fault.includes(path)),
        `${path}: ${faults.join(' ')}`,
      );
    }
  });

  it('fails with the name of a file that does not belong to it', async () => {
    const more = new Map([...files, ['receipt/more.json', new Uint8Array()]]);
    assert.deepEqual(await faultsOf(more), ['files: receipt/more.json does not belong to the bundle.']);
  });

  it('fails with the keys of the service when it was made by another one', async () => {
    assert.deepEqual(await faultsOf(otherFiles), []);
    const faults = await faultsOf(otherFiles, keysIn(files));
    assert.ok(faults.some((fault) => fault.startsWith('manifest: manifest.jws is made with a key')));
    assert.ok(faults.some((fault) => fault.startsWith('signature: ')));
  });

  it('fails when its receipt is that of another bundle', async () => {
    const receipt = otherFiles.get('receipt/receipt.json') ?? new Uint8Array();
    const faults = await faultsOf(new Map([...files, ['receipt/receipt.json', receipt]]));
    assert.ok(faults.some((fault) => fault.startsWith('registered: The manifest is about the receipt')));
  });

  it('fails when the signature of a receipt stands in the place of that of the manifest', async () => {
    const jws = files.get('receipt/signature.jws') ?? new Uint8Array();
    const faults = await faultsOf(new Map([...files, ['manifest.jws', jws]]));
    assert.ok(faults.includes('manifest: manifest.jws is no signature of a manifest.'), faults.join(' '));
  });

  it('fails as a damaged archive', async (test) => {
    const archive = zipFiles(files, 1_795_449_600_000);
    for (const at of [2000, Math.floor(archive.length / 2), archive.length - 5]) {
      const bytes = Uint8Array.from(archive);
      bytes.fill(0xff, at, at + 4);
      const {code, failed} = await runVerify(await archiveFile(test, bytes));
      assert.equal(code, 1, `${at}`);
      assert.ok(failed.length > 0);
    }
  });

  it('fails as an archive with one name twice', async (test) => {
    const archive = Buffer.from(
      zipFiles(new Map([...files, ['manifest.jwt', new Uint8Array([1])]]), 1_795_449_600_000),
    ).toString('latin1');
    const twice = Buffer.from(archive.replaceAll('manifest.jwt', 'manifest.jws'), 'latin1');
    const {code, lines} = await runVerify(await archiveFile(test, twice));
    assert.equal(code, 1);
    assert.ok(lines.some((line) => line.includes('The archive has manifest.jws twice.')));
  });

  it('fails when nothing but a manifest of nonsense is there', async () => {
    for (const text of ['', '{', '[]', 'null', '{"files": {"../x": "y"}}']) {
      const faults = await faultsOf(new Map([['manifest.json', new TextEncoder().encode(text)]]));
      assert.ok(faults.some((fault) => fault.startsWith('manifest: manifest.json is')));
    }
  });
});
