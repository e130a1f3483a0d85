import {sha256, sha384} from '@noble/hashes/sha2.js';

const algorithms = {sha256, sha384};

/** A hash that is being computed. */
interface Hash {
  update(data: string | Uint8Array): Hash;
  digest(encoding: 'hex' | 'base64'): string;
}

/** The part of Node's `createHash` that the command line uses. The browser's own hashes answer later, in a promise. */
export function createHash(algorithm: keyof typeof algorithms): Hash {
  const hash = algorithms[algorithm].create();
  const chained: Hash = {
    update(data) {
      hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      return chained;
    },
    digest(encoding) {
      const bytes = [...hash.digest()];
      return encoding === 'hex'
        ? bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
        : btoa(String.fromCharCode(...bytes));
    },
  };
  return chained;
}
