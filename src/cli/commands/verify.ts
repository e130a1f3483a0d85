import type {SignedReceipt} from '../../receipt/signed-receipt.ts';
import {decodeVerifierKey} from '../../service/log/signed-note.ts';
import {type Command, readArguments, required, type Terminal} from '../command.ts';
import {type CheckedPart, failed} from '../../service/verify/checked-part.ts';
import {checkReceipt} from '../../service/verify/check-receipt.ts';
import {readJson, readKeys, readReceipts, readUtf8} from '../verify/read-files.ts';

const options = {
  jwks: {type: 'string'},
  previous: {type: 'string'},
  proof: {type: 'string'},
  checkpoint: {type: 'string'},
  key: {type: 'string'},
  json: {type: 'boolean', default: false},
} as const;

/** `privacy-desk verify`. */
export const verify: Command = {
  name: 'verify',
  summary: 'Verify a consent receipt.',
  usage: `privacy-desk verify <receipt.json> [--jwks <file or address>] [--previous <file>]
  [--proof <file>] [--checkpoint <file>] [--key <verifier key>] [--json]

Checks every part of a receipt, or of each receipt in a list, and prints one line for each part.
Exits with 1 when a part is wrong. What you give to it is demanded: with --jwks, a receipt without
a signature is wrong. Nothing is sent or fetched, except the keys from an address.

  --jwks <source>       The published keys of the service: a file, or an address of https.
  --previous <file>     The receipt that this one continues, or a list that has it.
  --proof <file>        The proof that the receipt is in the log, when it is not in the receipt.
  --checkpoint <file>   A signed checkpoint of the log. That of the proof by default.
  --key <verifier key>  The key of the log, as the service publishes it.
  --json                Print one JSON object for programs: docs/command-line.md describes it.`,
  async run(args, {terminal}) {
    const {values, argument} = readArguments(args, options);
    const file = required(argument, '<receipt.json>');
    const {jwks, previous, proof, checkpoint, key} = values;
    const given = {
      keys: jwks === undefined ? undefined : await readKeys(jwks),
      proof: proof === undefined ? undefined : await readJson(proof),
      checkpoint: checkpoint === undefined ? undefined : await readUtf8(checkpoint),
      verifier: key === undefined ? undefined : decodeVerifierKey(key),
    };
    const checked = await checkFile(file, previous, given);
    if (values.json) terminal.print(JSON.stringify(jsonOf(file, checked), null, 2));
    else printAll(file, checked, terminal);
    return isValid(checked) ? 0 : 1;
  },
};

type Given = Omit<Parameters<typeof checkReceipt>[1], 'others' | 'hasPrevious'>;

/** What was found about one receipt of the file. */
interface CheckedReceipt {
  /** `undefined` when it has none. */
  readonly id: string | undefined;
  readonly parts: readonly CheckedPart[];
}

async function checkFile(
  file: string,
  previous: string | undefined,
  given: Given,
): Promise<readonly CheckedReceipt[]> {
  const read = await readReceipts(file);
  if ('mistake' in read) return [{id: undefined, parts: [failed('file', read.mistake)]}];
  const earlier = previous === undefined ? [] : await previousIn(previous);
  const others = [...earlier, ...read.receipts].filter(isReceiptLike);
  return Promise.all(
    read.receipts.map(async (receipt) => ({
      id: isReceiptLike(receipt) ? receipt.consentReceiptID : undefined,
      parts: await checkReceipt(receipt, {...given, others, hasPrevious: previous !== undefined}),
    })),
  );
}

async function previousIn(file: string): Promise<readonly unknown[]> {
  const read = await readReceipts(file);
  if ('mistake' in read) throw new Error(`${file}: ${read.mistake}`);
  return read.receipts;
}

/** Whether a value can be looked up as the previous receipt. If more is wrong with it, the chain does not fit. */
function isReceiptLike(value: unknown): value is SignedReceipt {
  const {consentReceiptID, record} = (value ?? {}) as Partial<SignedReceipt>;
  return typeof consentReceiptID === 'string' && Array.isArray(record?.events);
}

function isValid(checked: readonly CheckedReceipt[]): boolean {
  return checked.every(({parts}) => parts.every(({result}) => result !== 'failed'));
}

function jsonOf(file: string, receipts: readonly CheckedReceipt[]): object {
  return {file, isValid: isValid(receipts), receipts: receipts.map(({id = null, parts}) => ({id, parts}))};
}

function printAll(file: string, checked: readonly CheckedReceipt[], terminal: Terminal): void {
  for (const {id, parts} of checked) {
    terminal.print(`${file}: ${id === undefined ? 'no receipt' : `receipt ${id}`}`);
    for (const {part, result, message} of parts)
      terminal.print(`  ${part.padEnd(10)}  ${result.padEnd(11)}  ${message}`);
  }
  const all = checked.flatMap(({parts}) => parts);
  const count = (wanted: CheckedPart['result']): number => all.filter(({result}) => result === wanted).length;
  terminal.print(
    `${file}: ${count('ok')} ok, ${count('failed')} failed, ${count('not checked')} not checked.`,
  );
}
