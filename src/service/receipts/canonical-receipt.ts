import {createHash, hash} from 'node:crypto';
import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import type {Receipt} from '../../receipt/model.ts';
import {sortedJson} from './sorted-json.ts';

/** The canonical JSON (RFC 8785) of a receipt, written once for everything that hashes, signs, stores or sends it. */
export interface CanonicalReceipt {
  /** In UTF-8. */
  readonly body: Buffer;
  /** The right value of the member `hash`, as in `receiptHash`: SHA-256 of all other members. */
  readonly hash: string;
}

/**
 * `undefined` when a text in the receipt is not Unicode, or when it is nested too deeply. JSON can spell lone surrogates; canonical JSON
 * refuses them. The receipt must match the schema: then it has members that are sorted before `hash`, and others after it.
 */
export function canonicalReceipt(receipt: Receipt): CanonicalReceipt | undefined {
  try {
    const before = Buffer.from(`{${canonicalMembers(receipt, (name) => name < 'hash')},`);
    const after = Buffer.from(`${canonicalMembers(receipt, (name) => name > 'hash')}}`);
    const own = receipt.hash === undefined ? '' : `${canonicalMembers(receipt, (name) => name === 'hash')},`;
    return {
      body: Buffer.concat([before, Buffer.from(own), after]),
      hash: createHash('sha256').update(before).update(after).digest('hex'),
    };
  } catch {
    return undefined;
  }
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits, without the detour of Web Crypto through another thread. */
export function sha256OfText(text: string): string {
  return hash('sha256', text);
}

/** The members with some names, without the braces around them. */
function canonicalMembers(receipt: Receipt, isNamed: (name: string) => boolean): string {
  const members = Object.fromEntries(Object.entries(receipt).filter(([name]) => isNamed(name)));
  return (sortedJson(members) ?? canonicalJson(members)).slice(1, -1);
}
