import {createHash, createHmac} from 'node:crypto';

/**
 * A commitment to a receipt that says nothing once its salt is deleted: SHA-256 over a zero byte and the HMAC of the
 * canonical JSON. The zero byte marks a leaf: https://www.rfc-editor.org/rfc/rfc9162#section-2.1.1
 */
export const saltedLeaf = (salt: Uint8Array, canonical: string): string => {
  const commitment = createHmac('sha256', salt).update(canonical).digest();
  return createHash('sha256').update(Buffer.of(0)).update(commitment).digest('hex');
};
