import {createHmac, randomBytes} from 'node:crypto';
import {leafHash} from '../log/merkle-tree.ts';

/** A random key of 32 bytes, in hex. */
export function createSalt(): string {
  return randomBytes(32).toString('hex');
}

/**
 * The leaf of a receipt in the log, as its hash in hex: that of the HMAC of the canonical JSON under a salt of its own. Once the
 * salt is deleted, the leaf reveals nothing about the receipt, and the log can still be verified.
 */
export function receiptLeaf(salt: string, canonical: string): string {
  return Buffer.from(leafHash(leafContent(salt, canonical))).toString('hex');
}

/** The content of the leaf: who has the receipt and its salt can compute it. */
export function leafContent(salt: string, canonical: string): Uint8Array {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(canonical).digest();
}
