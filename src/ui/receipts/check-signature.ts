import {nativesOf} from '../../platform/web/natives.ts';
import {addressOn} from '../../receipt/addresses.ts';
import {isKeySet} from '../../receipt/key-set.ts';
import type {Receipt} from '../../receipt/model.ts';
import {verifySignature} from '../../receipt/signature.ts';
import type {SignedReceipt} from '../../receipt/signed-receipt.ts';
import type {UiContext} from '../context.ts';
import {formatDateTime} from '../format-date.ts';
import {translate} from '../texts/translate.ts';

/** Statuses of an endpoint that has no such receipt, or does not give any out. */
const ABSENT = [404, 405, 410];

/**
 * Returns the function that checks the organisation's signature of a receipt. It asks the endpoint for the signature, and for the keys
 * beside it, only when it is called. What is checked is the receipt in this browser: the organisation's copy is not trusted.
 */
export function signatureCheck(
  document: Document,
  subtle: SubtleCrypto,
): (context: UiContext, receipt: Receipt) => Promise<string> {
  return async (context, receipt) => {
    const {texts, config} = context;
    const organisation = config.organisation.name ?? '';
    const endpoint = addressOn(document.location.href, config.receipts.endpoint ?? '');
    try {
      const read = (address: string): Promise<unknown> => readJson(document, address);
      const signed = (await read(`${endpoint}/${receipt.consentReceiptID}`)) as SignedReceipt | undefined;
      if (!signed?.proof) return translate(texts, 'receipt.unsigned', {organisation});
      const keys = await read(new URL('.well-known/jwks.json', endpoint).href);
      const checked = isKeySet(keys)
        ? await verifySignature(subtle, {...receipt, proof: signed.proof}, keys)
        : undefined;
      if (!checked?.claims || checked.fault) return translate(texts, 'receipt.forged');
      const date = formatDateTime(Date.parse(checked.claims.rcv), context);
      return translate(texts, 'receipt.signed', {organisation, date});
    } catch {
      // No connection, or a browser without Ed25519.
      return translate(texts, 'trouble.text');
    }
  };
}

/** Resolves with `undefined` when there is nothing. Rejects when there is no answer, or one that is no JSON. */
async function readJson(document: Document, address: string): Promise<unknown> {
  const {fetch} = nativesOf(document.defaultView) ?? {};
  const response = await fetch?.(address, {credentials: 'omit', cache: 'no-cache'});
  if (!response || ABSENT.includes(response.status)) return undefined;
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
