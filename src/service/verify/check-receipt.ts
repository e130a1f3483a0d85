import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import type {PublicKeySet} from '../../receipt/key-set.ts';
import {type SignatureFault, verifySignature} from '../../receipt/signature.ts';
import {type SignedReceipt, signedReceiptSchema} from '../../receipt/signed-receipt.ts';
import {type ReceiptFault, verifyReceipt} from '../../receipt/verify.ts';
import {type CheckedPart, failed, notChecked, ok, type ReceiptPart} from './checked-part.ts';
import {checkLog, type LogOptions} from './check-log.ts';
import {schemaError} from './schema-error.ts';

/** What a receipt is checked with. */
export interface ReceiptCheckOptions extends LogOptions {
  /** The published keys of the service. */
  readonly keys?: PublicKeySet | undefined;
  /** Receipts that may be the previous one: those in the same file, and those in the file of --previous. */
  readonly others: readonly SignedReceipt[];
  /** Whether a file was given in which the previous receipt must be. */
  readonly hasPrevious: boolean;
}

/** Checks every part of a receipt that can be checked. Never rejects because of what is in the receipt. */
export async function checkReceipt(
  value: unknown,
  options: ReceiptCheckOptions,
): Promise<readonly CheckedPart[]> {
  const error = schemaError(signedReceiptSchema, value) ?? unicodeError(value);
  if (error !== undefined) {
    const rest: readonly ReceiptPart[] = ['signature', 'chain', 'inclusion'];
    return [
      failed('schema', `It is no receipt: ${error}.`),
      ...(typeof value === 'object' && value ? [await checkHash(value as SignedReceipt)] : []),
      ...rest.map((part) => notChecked(part, 'The schema must fit first.')),
    ];
  }
  const receipt = value as SignedReceipt;
  return [
    ok('schema', 'It has the structure of a receipt.'),
    await checkHash(receipt),
    await checkSignature(receipt, options.keys),
    await checkChain(receipt, options),
    ...(await checkLog(receipt, options)),
  ];
}

async function checkHash(receipt: SignedReceipt): Promise<CheckedPart> {
  // Only a page without HTTPS cannot hash, and says so.
  if (
    receipt.hash === undefined &&
    (receipt.evidence as Partial<SignedReceipt['evidence']> | undefined)?.digest === 'none'
  )
    return notChecked('hash', 'It has none: it was made on a page without HTTPS.');
  const [fault] = (await faultsOf(receipt)) ?? ['content-changed' as const];
  return fault === undefined
    ? ok('hash', `It fits the content: ${receipt.hash ?? ''}.`)
    : failed('hash', faultMessages[fault]);
}

async function checkChain(
  receipt: SignedReceipt,
  {others, hasPrevious}: ReceiptCheckOptions,
): Promise<CheckedPart> {
  const {chain} = receipt;
  if (!chain)
    return hasPrevious
      ? failed('chain', 'It is the first receipt of its chain, and continues none.')
      : notChecked('chain', 'It is the first receipt of its chain.');
  const previous = others.find(({consentReceiptID}) => consentReceiptID === chain.prevReceipt);
  if (!previous) return withoutPrevious(receipt, others, hasPrevious);
  const faults = (await faultsOf(receipt, previous)) ?? ['chain-broken'];
  const fault = faults.find((one) => one === 'chain-broken' || one === 'events-changed');
  return fault === undefined
    ? ok('chain', `It continues ${chain.prevReceipt}.`)
    : failed('chain', faultMessages[fault]);
}

/** The oldest receipt of a file may continue one that is not in it. After an older one of the same visitor, that is a gap. */
function withoutPrevious(
  {chain, created, piiPrincipalId}: SignedReceipt,
  others: readonly SignedReceipt[],
  hasPrevious: boolean,
): CheckedPart {
  const isGap = others.some((other) => other.piiPrincipalId === piiPrincipalId && other.created < created);
  const message = `It continues ${chain?.prevReceipt ?? ''}, which was not given`;
  return isGap || hasPrevious
    ? failed('chain', `${message}: a receipt is missing, or this one belongs elsewhere.`)
    : notChecked('chain', `${message}. Give it with --previous.`);
}

const faultMessages: Readonly<Record<ReceiptFault, string>> = {
  'hash-missing': 'It has none, although its page could compute one.',
  'content-changed': 'It is not that of the content: the receipt was changed.',
  'chain-broken': 'The hash of the previous receipt does not fit: one of the two was changed.',
  'events-changed': 'Events of the previous receipt are missing or changed.',
};

/** What is wrong with a receipt; `undefined` when it, or the previous one, has no canonical JSON: no browser can have made it. */
async function faultsOf(
  receipt: SignedReceipt,
  previous?: SignedReceipt,
): Promise<readonly ReceiptFault[] | undefined> {
  try {
    return await verifyReceipt(crypto.subtle, receipt, previous);
  } catch {
    return undefined;
  }
}

/** JSON escapes can spell half of a surrogate pair; canonical JSON refuses them. */
function unicodeError(value: unknown): string | undefined {
  return tryOrUndefined(() => canonicalJson(value)) === undefined ? 'a text is not valid Unicode' : undefined;
}

async function checkSignature(receipt: SignedReceipt, keys: PublicKeySet | undefined): Promise<CheckedPart> {
  const {fault, claims, kid = ''} = await verifySignature(crypto.subtle, receipt, keys);
  const isUnasked = fault === 'signature-missing' && keys === undefined;
  if (fault === 'keys-missing' || isUnasked) return notChecked('signature', signatureMessages[fault]);
  if (fault !== undefined) return failed('signature', signatureMessages[fault]);
  const known = claims?.unproven ? ' What the receipt says was shown, or ran, was not registered.' : '';
  return ok(
    'signature',
    `${claims?.iss ?? ''} has signed that it received the receipt at ${claims?.rcv ?? ''}, with the key ${kid}.${known}`,
  );
}

const signatureMessages: Readonly<Record<SignatureFault, string>> = {
  'signature-missing': 'The receipt has none.',
  'signature-unreadable': 'It is no signature of a receipt.',
  'algorithm-refused': 'It is not made with Ed25519.',
  'other-content': 'It is for another receipt, or for this one before it was changed.',
  'keys-missing': 'It is for this receipt. To check who signed, give the keys of the service with --jwks.',
  'key-unknown': 'Its key is not among those of --jwks.',
  'key-not-in-use': 'Its key was not in use at the time of the signature.',
  'signature-wrong': 'The key did not make it.',
};
