/** The part of `crypto.subtle` that is needed here. Browsers have it on secure origins only. */
export interface Hasher {
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** The part of `crypto` that is needed here. */
interface RandomSource {
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array;
}

/** Every browser and Node have it, but it is not part of ECMAScript. */
declare const TextEncoder: new () => {encode(text: string): Uint8Array<ArrayBuffer>};

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. `undefined` without a `Hasher`. */
export async function sha256Hex(subtle: Hasher | undefined, text: string): Promise<string | undefined> {
  return subtle && hexDigits(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/**
 * A version 4 UUID: https://www.rfc-editor.org/rfc/rfc9562#section-5.4. The digit of the variant is always `a`, which leaves
 * 120 random bits. `crypto.randomUUID` is not available on insecure origins.
 */
export function randomUuid(crypto: RandomSource): string {
  return hexDigits(crypto.getRandomValues(new Uint8Array(16))).replace(
    /^(.{8})(.{4}).(.{3}).(.{3})/,
    '$1-$2-4$3-a$4-',
  );
}

/** Bytes as hexadecimal digits in lower case. */
export function hexDigits(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
