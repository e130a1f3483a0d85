import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {fencesIn} from '../repository/fences-in.ts';
import {root} from '../repository/tracked-files.ts';
import {type ReceiptFiles, writeReceiptFiles} from './receipt-files.ts';

const documents = await Promise.all(
  ['docs/receipts.md', 'docs/command-line.md'].map((path) => readFile(root + path, 'utf8')),
);
const fences = documents.flatMap(fencesIn);
const lines = fences
  .filter(({language}) => language === 'sh')
  .flatMap(({code}) => code.split('\n').filter((line) => line.startsWith('npx privacy-desk verify ')));

let files: ReceiptFiles;
before(async () => {
  files = await writeReceiptFiles();
  const [first, second] = files.receipts;
  await files.write('second.json', second);
  await files.write('apart.json', {...first, proof: {type: 'jws', jws: first.proof?.jws}});
  await files.write('log.json', first.proof?.log);
});
after(() => files.remove());

/** Runs a line of a document with the files of the test in place of those that it names. */
const runLine = async (line: string): Promise<{code: number; output: readonly string[]}> => {
  const output: string[] = [];
  const print = (text: string) => void output.push(text);
  const args = line
    .split(' ')
    .slice(2)
    .map((word) => (/^[\w-]+\.(json|txt)$/.test(word) ? files.at(word) : word))
    .map((word, at, words) => (words[at - 1] === '--key' ? files.verifierKey : word));
  const code = await run(args, {terminal: {print, printError: print}, dist: '', version: '1.2.3'});
  return {code, output};
};

describe('the documents about verifying receipts', () => {
  it('have lines to run', () => assert.ok(lines.length >= 4));

  for (const line of lines)
    it(`have a line that succeeds: ${line}`, async () => {
      const {code, output} = await runLine(line);
      assert.equal(code, 0, output.join('\n'));
    });

  it('show what is printed', async () => {
    const sample = fences.find(({code}) => code.startsWith('receipt.json: receipt '))?.code ?? '';
    const {output} = await runLine('npx privacy-desk verify receipt.json');
    const [{consentReceiptID, hash = ''}] = files.receipts;
    const printed = output
      .map((line) => line.replace(files.at('receipt.json'), 'receipt.json').replace(hash, '9f0ad…'))
      .map((line) => line.replace(consentReceiptID, '5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'));
    assert.equal(`${printed.join('\n')}\n`, sample);
  });
});
