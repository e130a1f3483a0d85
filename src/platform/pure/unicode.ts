/** Half of a surrogate pair. Text that holds one is not Unicode and cannot be encoded as UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** The text with every lone surrogate replaced by U+FFFD, the replacement character. */
export function replaceLoneSurrogates(text: string): string {
  return text.replace(LONE_SURROGATES, '\uFFFD');
}

/** Whether the text holds a lone surrogate. */
export function hasLoneSurrogate(text: string): boolean {
  return text.search(LONE_SURROGATES) >= 0;
}
