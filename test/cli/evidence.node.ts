import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {fencesIn} from '../repository/fences-in.ts';
import {root} from '../repository/tracked-files.ts';
import {runningService} from '../service/running-service.ts';
import {evidenceSample, temporaryFolder} from '../service/evidence/evidence-sample.ts';
import {afterSuite, emptyDatabase, runVerify, storeReceipts} from '../service/evidence/running-evidence.ts';

describe('privacy-desk evidence', () => {
  const suite = afterSuite();
  let folder = '';
  let database = '';
  let register = '';
  let id = '';

  const runEvidence = async (...args: readonly string[]): Promise<{code: number; output: string}> => {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const terminal = {print, printError: print};
    const code = await run(['evidence', ...args], {terminal, dist: '', version: '1'});
    return {code, output: lines.join('\n')};
  };

  before(async () => {
    const sample = await evidenceSample(suite);
    register = sample.register;
    id = sample.receipts[1].consentReceiptID;
    folder = await temporaryFolder(suite);
    database = await emptyDatabase(suite);
    await storeReceipts(database, sample.receipts, {register});
  });

  it('writes a bundle that privacy-desk verify accepts', async () => {
    const out = join(folder, 'one.zip');
    const made = await runEvidence(id, '--database', database, '--register', register, '--out', out);
    assert.equal(made.code, 0, made.output);
    assert.ok(made.output.includes(`npx privacy-desk verify ${out}`));
    const {code, lines} = await runVerify(out);
    assert.equal(code, 0, lines.join('\n'));
    assert.ok(lines.some((line) => line.includes(`receipt ${id}`)));
  });

  it('has lines in docs/record-service.md that succeed', async (test) => {
    const guide = await readFile(`${root}docs/record-service.md`, 'utf8');
    const lines = fencesIn(guide)
      .filter(({language}) => language === 'sh')
      .flatMap(({code}) => code.split('\n'))
      .filter((line) => /^npx privacy-desk (evidence|verify) /.test(line));
    assert.equal(lines.length, 3);
    const service = await runningService({database});
    test.after(() => service.close());
    const keys = await (await fetch(`${service.url}/.well-known/jwks.json`)).text();
    await writeFile(join(folder, 'jwks.json'), keys);
    for (const line of lines) {
      const [, , command = '', ...words] = line.split(' ');
      const args = words.map((word) => {
        if (word === 'register') return register;
        if (/^[\da-f-]{36}$/.test(word)) return id;
        return /\.(zip|json)$/.test(word) ? join(folder, word) : word;
      });
      if (command === 'evidence')
        assert.equal((await runEvidence(...args, '--database', database)).code, 0, line);
      else {
        const checked = await runVerify(...args);
        assert.equal(checked.code, 0, checked.lines.join('\n'));
      }
    }
  });

  it('leaves a file that is there as it was', async () => {
    const out = join(folder, 'two.zip');
    await runEvidence(id, '--database', database, '--out', out);
    const bytes = await readFile(out);
    const {code, output} = await runEvidence(id.toUpperCase(), '--database', database, '--out', out);
    assert.equal(code, 2);
    assert.equal(output, `${out} is there already. Choose another name with --out.`);
    assert.deepEqual(await readFile(out), bytes);
  });

  it('says what is wrong with its arguments', async () => {
    const none = crypto.randomUUID();
    assert.match((await runEvidence()).output, /^<id> is missing/);
    assert.match(
      (await runEvidence(none, '--database', database)).output,
      /^There is no receipt with this id/,
    );
    const missing = await runEvidence(none, '--database', join(folder, 'none.sqlite'));
    assert.match(missing.output, /There is no database file with this name/);
    assert.equal(missing.code, 2);
  });

  it('is verified as a whole: options that replace a part of it are refused', async () => {
    const out = join(folder, 'three.zip');
    await runEvidence(id, '--database', database, '--out', out);
    for (const option of ['--previous', '--proof', '--checkpoint']) {
      const {code, lines} = await runVerify(out, option, join(folder, 'one.zip'));
      assert.equal(code, 2, lines.join('\n'));
      assert.ok(lines[0]?.startsWith(`${option} is for a receipt.`), lines[0]);
    }
  });
});
