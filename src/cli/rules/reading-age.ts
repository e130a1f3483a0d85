import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';

/** Words that stand for placeholders such as `{organisation}`, which are names. */
const PLACEHOLDER = /\{\w+\}/g;

/** Shorter texts, such as that of a button, say nothing about how hard they are to read. */
const FEWEST_WORDS = 5;

/** School begins at about this age, and the measure counts years of school: https://en.wikipedia.org/wiki/Flesch–Kincaid_readability_tests */
const AGE_AT_START = 5;

/**
 * The age at which most people can read an English text, in years: the Flesch–Kincaid grade and five. `undefined` for a text of
 * less than five words.
 */
export function readingAge(text: string): number | undefined {
  const sentences = sentencesIn(text);
  const words = sentences.flatMap(wordsIn);
  if (words.length < FEWEST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  const grade = fleschKincaid({sentence: sentences.length, word: words.length, syllable: syllables});
  return Math.max(AGE_AT_START, Math.round(grade + AGE_AT_START));
}

/** Words in the longest sentence. It is what can be counted in Welsh: we know of no measure of reading ages for Welsh. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesIn(text).map((sentence) => wordsIn(sentence).length));
}

function sentencesIn(text: string): readonly string[] {
  return text
    .replaceAll(PLACEHOLDER, 'films')
    .split(/(?<=[.?!:])\s+/)
    .filter((sentence) => wordsIn(sentence).length > 0);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
