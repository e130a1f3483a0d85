/** Every browser and Node have them, but they are not part of ECMAScript. They work on texts of bytes. */
declare const btoa: (bytes: string) => string;
declare const atob: (base64: string) => string;

/** Bytes in base64, with padding: https://www.rfc-editor.org/rfc/rfc4648#section-4 */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * The bytes of a base64 text; `undefined` when it is not exactly what `encodeBase64` writes. `atob` alone would ignore white
 * space and unused bits, so that several texts would stand for the same bytes.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = atob(text);
    return btoa(bytes) === text ? Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes in base64url, without padding: https://www.rfc-editor.org/rfc/rfc7515#section-2 */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of a base64url text; `undefined` when it is not exactly what `encodeBase64Url` writes. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/') + padding);
}
