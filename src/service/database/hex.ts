/** Bytes as lower-case hex, the form in which the tables keep them. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** The bytes of a text in hex. */
export function fromHex(text: string): Uint8Array {
  return Buffer.from(text, 'hex');
}
