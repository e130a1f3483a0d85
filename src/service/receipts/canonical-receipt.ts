import {hash} from 'node:crypto';
import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import type {Receipt} from '../../receipt/model.ts';

/** The canonical JSON (RFC 8785) of a receipt, written once for everything that hashes, signs or stores it. */
export interface CanonicalReceipt {
  readonly body: string;
  /** The right value of the member `hash`, as in `receiptHash`: SHA-256 of all other members. */
  readonly hash: string;
}

/**
 * `undefined` when a text in the receipt is not Unicode, or when it is nested too deeply. JSON can spell lone surrogates; canonical JSON
 * refuses them.
 */
export function canonicalReceipt(receipt: Receipt): CanonicalReceipt | undefined {
  try {
    const before = canonicalMembers(receipt, (name) => name < 'hash');
    const after = canonicalMembers(receipt, (name) => name > 'hash');
    const own = canonicalMembers(receipt, (name) => name === 'hash');
    const object = (members: readonly string[]): string => `{${members.filter(Boolean).join()}}`;
    return {body: object([before, own, after]), hash: sha256(object([before, after]))};
  } catch {
    return undefined;
  }
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits, without the detour of Web Crypto through another thread. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** The members with some names, without the braces around them. */
function canonicalMembers(receipt: Receipt, isNamed: (name: string) => boolean): string {
  return canonicalJson(Object.fromEntries(Object.entries(receipt).filter(([name]) => isNamed(name)))).slice(
    1,
    -1,
  );
}
