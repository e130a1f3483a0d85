import {toHex} from './to-hex.ts';

/**
 * A UUIDv4 with 120 random bits (https://www.rfc-editor.org/rfc/rfc9562#section-5.4; of the variant's four spellings it
 * uses one). Made from `getRandomValues`, because `randomUUID` is missing on insecure origins.
 */
export const randomUuid = (crypto: Pick<Crypto, 'getRandomValues'>): string =>
  toHex(crypto.getRandomValues(new Uint8Array(16))).replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
