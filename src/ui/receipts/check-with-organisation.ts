import {nativesOf} from '../../platform/web/natives.ts';
import {addressOn} from '../../receipt/addresses.ts';
import {isKeySet, type PublicKeySet} from '../../receipt/key-set.ts';
import {isInLog} from '../../receipt/log/check-place.ts';
import type {Receipt} from '../../receipt/model.ts';
import {verifySignature} from '../../receipt/signature.ts';
import type {SignedReceipt} from '../../receipt/signed-receipt.ts';
import type {UiContext} from '../context.ts';
import {formatDateTime} from '../format-date.ts';
import type {ProofModule} from '../parts.ts';
import {enProof} from '../texts/en-proof.ts';
import {proofTexts} from '../texts/proof-texts.ts';
import {type Texts, translate} from '../texts/translate.ts';

/** Statuses of an endpoint that has no such receipt, or does not give any out. */
const ABSENT = [404, 405, 410];

/** The receipt to check, and what the check needs. */
interface Check {
  readonly receipt: Receipt;
  readonly subtle: SubtleCrypto;
  /** Reads what the organisation's service has at an address beside its endpoint. */
  read(address: string): Promise<unknown>;
}

/**
 * Checks the organisation's signature of a receipt, and then the receipt's place in the organisation's log. Both are for the receipt in
 * this browser: the organisation's copy is not trusted. Resolves with the sentences for the visitor.
 */
export const checkWithOrganisation: ProofModule['checkWithOrganisation'] = async (
  document,
  subtle,
  context,
  receipt,
) => {
  const endpoint = addressOn(document.location.href, context.config.receipts.endpoint ?? '');
  const read = (address: string): Promise<unknown> => readJson(document, new URL(address, endpoint).href);
  const check = {receipt, subtle, read};
  try {
    const signed = (await readJson(document, `${endpoint}/${receipt.consentReceiptID}`)) as
      SignedReceipt | undefined;
    if (!signed?.proof) return sentence(context, 'receipt.unsigned');
    const keys = await read('.well-known/jwks.json');
    const claims = isKeySet(keys) && (await claimsOf(check, signed, keys));
    if (!claims) return sentence(context, 'receipt.forged');
    const date = formatDateTime(Date.parse(claims.rcv), context);
    return `${sentence(context, 'receipt.signed', {date})} ${sentence(context, await placeKey(check, keys))}`;
  } catch {
    // No connection, or a browser without Ed25519.
    return translate(context.texts, 'trouble.text');
  }
};

/** A text about the check: the site's own, else built in, else English. */
function sentence(
  {texts, language, config}: UiContext,
  key: keyof typeof enProof,
  values: Texts = {},
): string {
  const known: Texts = {...enProof, ...proofTexts[language], ...texts};
  return translate(known, key, {organisation: config.organisation.name ?? '', ...values});
}

/** The claims of the signature; `undefined` when it does not fit the receipt. */
async function claimsOf({receipt, subtle}: Check, {proof}: SignedReceipt, keys: PublicKeySet) {
  const {fault, claims} = await verifySignature(subtle, {...receipt, proof}, keys);
  return fault ? undefined : claims;
}

/** The sentence about the place in the log. A service that gives no proof, or none now, says nothing against the receipt. */
async function placeKey({receipt, subtle, read}: Check, keys: PublicKeySet): Promise<keyof typeof enProof> {
  const proof = await read(`log/proof/${receipt.consentReceiptID}`).catch(() => undefined);
  if (proof === undefined) return 'receipt.log-unchecked';
  return (await isInLog(subtle, receipt, proof, keys)) ? 'receipt.logged' : 'receipt.not-logged';
}

/** Resolves with `undefined` when there is nothing. Rejects when there is no answer, or one that is no JSON. */
async function readJson(document: Document, address: string): Promise<unknown> {
  const {fetch} = nativesOf(document.defaultView) ?? {};
  const response = await fetch?.(address, {credentials: 'omit', cache: 'no-cache'});
  if (!response || ABSENT.includes(response.status)) return undefined;
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
