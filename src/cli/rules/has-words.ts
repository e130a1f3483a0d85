/** Whether a text says something: a full stop, a dash or an invisible character does not. */
export function hasWords(text: string | undefined): boolean {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text);
}
