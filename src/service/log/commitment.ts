import {createHmac, createSecretKey, randomBytes} from 'node:crypto';
import {leafHash} from './merkle-tree.ts';

const SALT_BYTES = 32;

/** A random salt. */
export function createSalt(): Uint8Array {
  return randomBytes(SALT_BYTES);
}

/**
 * The hash of the leaf that stands for a receipt in the log. Its content is the HMAC-SHA-256 of the receipt's canonical JSON under a
 * salt of its own. Once the salt is deleted, the hash reveals nothing about the receipt, and the log can still be verified.
 */
export function commitmentLeaf(salt: Uint8Array, canonical: string | Uint8Array): Uint8Array {
  // Given the bytes of a key, `createHmac` takes twice as long.
  return leafHash(createHmac('sha256', createSecretKey(salt)).update(canonical).digest());
}
