import {toHex} from './to-hex.ts';

/** Web Crypto's hashing; browsers offer it on secure origins only. */
export type Digester = Pick<SubtleCrypto, 'digest'>;

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits; `undefined` where nothing can hash. */
export const sha256Hex = async (subtle: Digester | undefined, text: string): Promise<string | undefined> =>
  subtle && toHex(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text))));
