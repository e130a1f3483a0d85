import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {run} from '../../src/cli/run.ts';
import type {SignedReceipt} from '../../src/receipt/signed-receipt.ts';
import {createSigningKey, publicKeySet} from '../../src/service/signing/keys.ts';
import {actionOf, ACTION_TIME} from '../receipt/sample-action.ts';
import {validReceipt} from '../receipt/valid-receipt.ts';
import {type ReceiptFiles, writeReceiptFiles} from './receipt-files.ts';

let files: ReceiptFiles;
before(async () => void (files = await writeReceiptFiles()));
after(() => files.remove());

interface Result {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  /** Of all receipts, in their order: `part: result`. */
  readonly parts: readonly string[];
}

/** Runs `privacy-desk verify` and collects what it prints. */
async function verify(...args: readonly string[]): Promise<Result> {
  const [output, errors]: [string[], string[]] = [[], []];
  const terminal = {
    print: (line: string) => void output.push(line),
    printError: (line: string) => void errors.push(line),
  };
  const code = await run(['verify', ...args], {terminal, dist: '', version: '1.2.3'});
  const parts = output.flatMap((line) => {
    const [, part = '', result = ''] = /^ {2}(\w+) +(ok|failed|not checked) {2}/.exec(line) ?? [];
    return part ? [`${part}: ${result}`] : [];
  });
  return {code, output: output.join('\n'), errors: errors.join('\n'), parts};
}

/** The options that demand everything that can be demanded of one receipt. */
const everything = (): readonly string[] => ['--jwks', files.at('jwks.json'), '--key', files.verifierKey];

const [allOk, firstOk] = [
  ['schema: ok', 'hash: ok', 'signature: ok', 'chain: ok', 'inclusion: ok', 'checkpoint: ok'],
  ['schema: ok', 'hash: ok', 'signature: ok', 'chain: not checked', 'inclusion: ok', 'checkpoint: ok'],
];

describe('privacy-desk verify', () => {
  it('prints one line for each part of a receipt, and succeeds', async () => {
    const {code, output, errors, parts} = await verify(files.at('receipt.json'), ...everything());
    assert.deepEqual([code, errors, parts], [0, '', firstOk]);
    const [{consentReceiptID}] = files.receipts;
    assert.ok(output.startsWith(`${files.at('receipt.json')}: receipt ${consentReceiptID}\n`), output);
    assert.match(
      output,
      /https:\/\/example\.org\/privacy has signed that it received .* 2026-11-23T16:01:10\.000Z/,
    );
    assert.match(output, /It is entry 300 of the 700 in example\.org\/privacy\/log\./);
    assert.match(output, /receipt\.json: 5 ok, 0 failed, 1 not checked\.$/);
  });

  it('checks the chain of the receipts in a file, in any order', async () => {
    const {code, parts} = await verify(files.at('both.json'), ...everything());
    assert.deepEqual([code, parts], [0, [...firstOk, ...allOk]]);
    const reversed = await files.write('reversed.json', [...files.receipts].reverse());
    assert.deepEqual((await verify(reversed, ...everything())).parts, [...allOk, ...firstOk]);
  });

  it('checks the chain with the receipt of --previous', async () => {
    const second = await files.write('second.json', files.receipts[1]);
    assert.ok((await verify(second)).output.includes('which was not given. Give it with --previous.'));
    const given = await verify(second, '--previous', files.at('receipt.json'));
    assert.ok(given.code === 0 && given.parts.includes('chain: ok'));
    const stranger = await files.write('stranger.json', await validReceipt());
    const other = await verify(second, '--previous', stranger);
    assert.ok(other.code === 1 && other.parts.includes('chain: failed'));
    const first = await verify(files.at('receipt.json'), '--previous', second);
    assert.ok(first.code === 1 && first.parts.includes('chain: failed'));
  });

  it('finds the gap where a receipt was taken out of a chain', async () => {
    const [first, second] = files.receipts;
    const action = actionOf([], 'panel-save', {before: ['analytics'], time: ACTION_TIME + 120_000});
    const third = await validReceipt(action, second);
    const whole = await verify(await files.write('three.json', [first, second, third]));
    assert.deepEqual([whole.code, whole.parts.filter((part) => part === 'chain: ok').length], [0, 2]);
    const gap = await verify(await files.write('two.json', [first, third]));
    assert.equal(gap.code, 1);
    assert.match(gap.output, /chain +failed +It continues .*: a receipt is missing/);
  });

  it('finds a previous receipt that was changed, even if its own hash was made to fit', async () => {
    const [, second] = files.receipts;
    const forged = await validReceipt(actionOf(['analytics'], 'banner-accept'));
    const posing = {...forged, consentReceiptID: second.chain?.prevReceipt};
    const {code, parts} = await verify(
      await files.write('second.json', second),
      '--previous',
      await files.write('posing.json', posing),
    );
    assert.ok(code === 1 && parts.includes('chain: failed'), parts.join());
  });

  it('says what is needed to check the rest when it is given nothing', async () => {
    const {code, output, parts} = await verify(files.at('receipt.json'));
    assert.equal(code, 0);
    assert.deepEqual(parts, [
      'schema: ok',
      'hash: ok',
      'signature: not checked',
      'chain: not checked',
      'inclusion: ok',
      'checkpoint: not checked',
    ]);
    assert.match(output, /give the keys of the service with --jwks/);
    assert.match(output, /give the key of example\.org\/privacy\/log with --key/);
  });

  it('accepts a receipt without a proof, and refuses it when one is demanded', async () => {
    const plain = await files.write('plain.json', await validReceipt());
    const unasked = await verify(plain);
    assert.deepEqual(
      [unasked.code, unasked.parts.slice(2)],
      [0, ['signature: not checked', 'chain: not checked', 'inclusion: not checked']],
    );
    const asked = await verify(plain, ...everything());
    assert.deepEqual(
      [asked.code, asked.parts.slice(2)],
      [1, ['signature: failed', 'chain: not checked', 'inclusion: failed']],
    );
  });

  it('takes the proof of the log from another file, as the service answers it', async () => {
    const [receipt] = files.receipts;
    const {proof} = receipt;
    const apart = await files.write('apart.json', {...receipt, proof: {type: 'jws', jws: proof?.jws}});
    const log = await files.write('log.json', proof?.log);
    assert.deepEqual((await verify(apart, ...everything(), '--proof', log)).parts, firstOk);
    const short = await files.write('short.json', {...proof?.log, checkpoint: undefined});
    const without = await verify(apart, '--proof', short);
    assert.match(without.output, /inclusion +not checked +The proof has no checkpoint/);
    const withFile = [...everything(), '--proof', short, '--checkpoint', files.at('checkpoint.txt')];
    assert.deepEqual((await verify(apart, ...withFile)).parts, firstOk);
    const [, {proof: other}] = files.receipts;
    const wrong = await verify(apart, '--proof', await files.write('other.json', other?.log));
    assert.match(wrong.output, /inclusion +failed +This receipt is not entry 301/);
    const nonsense = await verify(apart, '--proof', await files.write('nonsense.json', {index: -1}));
    assert.match(nonsense.output, /inclusion +failed +This is no proof of the log: /);
  });

  it('refuses a checkpoint of another log, of another size, and one that is none', async () => {
    const strange = (await writeReceiptFiles()).verifierKey;
    const other = await verify(files.at('receipt.json'), '--key', strange);
    assert.match(other.output, /checkpoint +failed +The note is not signed by the key/);
    const checkpoint = await readFile(files.at('checkpoint.txt'), 'utf8');
    const larger = await files.write('larger.txt', checkpoint.replace('\n700\n', '\n701\n'));
    const size = await verify(files.at('receipt.json'), '--checkpoint', larger);
    assert.match(size.output, /inclusion +failed +The proof is about 700 entries, the checkpoint about 701/);
    const forged = await verify(files.at('receipt.json'), '--checkpoint', larger, '--key', files.verifierKey);
    assert.match(forged.output, /checkpoint +failed +The signature by the key .* does not fit the text/);
    const none = await verify(files.at('receipt.json'), '--checkpoint', files.at('jwks.json'));
    assert.match(none.output, /checkpoint +failed +A note has an empty line/);
  });

  it('names the part that is wrong when a value anywhere is changed', async () => {
    const [receipt] = files.receipts;
    const places = placesIn(receipt);
    assert.ok(places.length > 100);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(), async (place, choice) => {
        const changed = withChange(receipt, place, choice);
        const {code, output, parts} = await verify(
          await files.write('changed.json', changed),
          ...everything(),
        );
        assert.equal(code, 1, `${place.join('.')}\n${output}`);
        const expected =
          place[0] !== 'proof'
            ? 'hash'
            : place[1] === 'log'
              ? 'inclusion|checkpoint|schema'
              : 'signature|schema';
        assert.match(
          parts.join('\n'),
          new RegExp(`^(${expected}): failed$`, 'm'),
          `${place.join('.')}\n${output}`,
        );
      }),
      {numRuns: 150},
    );
  });

  it('fails when any byte of the file is another one', async () => {
    const bytes = Buffer.from(JSON.stringify(files.receipts[0]));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({min: 1, max: 255}), async (at, change) => {
        const changed = Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ change));
        // An escape such as \u0041 stands for the same letter; nothing else in the file can be written in two ways.
        fc.pre(!isSameJson(changed, bytes));
        const path = files.at('byte.json');
        await writeFile(path, changed);
        const {code, output, parts} = await verify(path, ...everything());
        assert.ok(
          code === 1 && parts.some((part) => part.endsWith(': failed')),
          `${at} ${change}\n${output}`,
        );
      }),
      {numRuns: 250},
    );
  });

  for (const [what, text, message] of [
    ['no JSON', '{', /file +failed +It is not JSON in UTF-8/],
    ['an empty list', '[]', /file +failed +The list of receipts is empty/],
    ['a member twice', '{"id": "a", "id": "b"}', /file +failed +id is there twice/],
    [
      'something else',
      '{"id": "a"}',
      /schema +failed +It is no receipt: the receipt must have required property/,
    ],
    ['a number', '5', /schema +failed +It is no receipt: the receipt must be object/],
    ['a list of nothing', '[null]', /schema +failed +It is no receipt/],
  ] as const)
    it(`fails for a file with ${what}`, async () => {
      const {code, output, errors} = await verify(await files.write('wrong.json', text));
      assert.deepEqual([code, errors], [1, '']);
      assert.match(output, message);
    });

  it('fails for a receipt with half of a surrogate pair, which has no canonical JSON', async () => {
    const text = JSON.stringify(files.receipts[0]).replace('Count visits', '\\ud800');
    const {code, output} = await verify(await files.write('half.json', text), ...everything());
    assert.equal(code, 1);
    assert.match(output, /schema +failed +It is no receipt: a text is not valid Unicode/);
  });

  it('says that a receipt of a page without HTTPS has no hash, and refuses one that lost it', async () => {
    const {hash, evidence, ...rest} = await validReceipt();
    const insecure = {...rest, evidence: {...evidence, digest: 'none'}};
    assert.ok((await verify(await files.write('http.json', insecure))).parts.includes('hash: not checked'));
    const {code, parts} = await verify(await files.write('lost.json', {...rest, evidence}));
    assert.ok(hash && code === 1 && parts.includes('hash: failed'));
  });

  it('prints one object for programs', async () => {
    const {code, output} = await verify(files.at('receipt.json'), ...everything(), '--json');
    const {file, isValid, receipts} = JSON.parse(output) as {
      file: string;
      isValid: boolean;
      receipts: readonly {id: string; parts: readonly Readonly<Record<string, string>>[]}[];
    };
    assert.deepEqual([code, file, isValid], [0, files.at('receipt.json'), true]);
    assert.equal(receipts[0]?.id, files.receipts[0].consentReceiptID);
    assert.deepEqual(
      receipts[0].parts.map(({part = '', result = ''}) => `${part}: ${result}`),
      firstOk,
    );
    const wrong = await verify(await files.write('wrong.json', '{'), '--json');
    assert.equal(wrong.code, 1);
    assert.deepEqual(JSON.parse(wrong.output), {
      file: files.at('wrong.json'),
      isValid: false,
      receipts: [{id: null, parts: [{part: 'file', result: 'failed', message: 'It is not JSON in UTF-8.'}]}],
    });
  });

  it('fetches the keys from an address', async () => {
    const server = createServer((request, response) => {
      const isThere = request.url === '/.well-known/jwks.json';
      void readFile(files.at('jwks.json')).then((text) => response.writeHead(isThere ? 200 : 404).end(text));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`;
    const {code, parts} = await verify(files.at('receipt.json'), '--jwks', url, '--key', files.verifierKey);
    assert.deepEqual([code, parts], [0, firstOk]);
    assert.deepEqual(
      [(await verify(files.at('receipt.json'), '--jwks', `${url}x`)).errors],
      [`${url}x answers with 404.`],
    );
    server.closeAllConnections();
    server.close();
    const gone = await verify(files.at('receipt.json'), '--jwks', url);
    assert.deepEqual([gone.code, gone.errors], [2, `${url} cannot be reached.`]);
  });

  it('refuses the signature of a service with other keys', async () => {
    const keys = await files.write('others.json', publicKeySet([await createSigningKey(ACTION_TIME)]));
    const {code, output} = await verify(files.at('receipt.json'), '--jwks', keys);
    assert.equal(code, 1);
    assert.match(output, /signature +failed +Its key is not among those of --jwks/);
  });

  for (const [what, args, message] of [
    ['no file', () => [], /^<receipt\.json or evidence\.zip> is missing/],
    [
      'a file that is not there',
      () => ['none.json'],
      /none\.json: There is no file or folder with this name/,
    ],
    [
      'keys that are none',
      () => [files.at('receipt.json'), '--jwks', files.at('receipt.json')],
      /is not a JSON Web Key Set/,
    ],
    [
      'keys that are not JSON',
      () => [files.at('receipt.json'), '--jwks', files.at('checkpoint.txt')],
      /checkpoint\.txt is not JSON/,
    ],
    [
      'keys of an address that others can change',
      () => [files.at('receipt.json'), '--jwks', 'http://example.org/jwks.json'],
      /use https/,
    ],
    [
      'a log key that is none',
      () => [files.at('receipt.json'), '--key', 'abc'],
      /^A verifier key has three parts/,
    ],
    [
      'a previous file that is not JSON',
      () => [files.at('receipt.json'), '--previous', files.at('checkpoint.txt')],
      /checkpoint\.txt: It is not JSON/,
    ],
  ] as const)
    it(`cannot be carried out with ${what}`, async () => {
      const {code, output, errors} = await verify(...args());
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, message);
    });
});

type Place = readonly (string | number)[];

/** Where the texts, numbers and booleans of a JSON value are. */
function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([name, member]) => placesIn(member, [...place, name]));
}

/** A copy of `receipt` in which the value at `place` is another one of its kind. */
function withChange(receipt: SignedReceipt, place: Place, choice: number): unknown {
  const copy = structuredClone(receipt) as unknown as Record<string | number, unknown>;
  const parent = place.slice(0, -1).reduce((at, name) => at[name] as typeof copy, copy);
  const name = place.at(-1) ?? '';
  parent[name] = changed(parent[name], choice);
  return copy;
}

function changed(value: unknown, choice: number): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  const at = text ? choice % text.length : 0;
  return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
}

function isSameJson(one: Buffer, other: Buffer): boolean {
  try {
    const read = (bytes: Buffer): unknown =>
      JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
    assert.deepEqual(read(one), read(other));
    return true;
  } catch {
    return false;
  }
}
