import assert from 'node:assert/strict';
import test from 'node:test';
import {automatedReadability} from 'automated-readability';
import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';
import {en} from '../../src/ui/texts/en.ts';

/** The highest reading levels allowed, in US school years: ages 11 and 14. */
const maxGrade = {allTexts: 6, sentence: 9};

/** Replaces placeholders and a fixed name by one simple word. */
const simplify = (text: string): string => text.replace(/\{\w+\}|Global Privacy Control/g, 'films');

const sentences = Object.entries(en).flatMap(([key, text]) =>
  simplify(text)
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => ({key, sentence})),
);

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’-]+/gu) ?? [];

const grades = (texts: readonly string[]): Readonly<Record<'fleschKincaid' | 'automated', number>> => {
  const words = texts.flatMap(wordsOf);
  const counts = {
    sentence: texts.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    character: words.join('').length,
  };
  return {fleschKincaid: fleschKincaid(counts), automated: automatedReadability(counts)};
};

/** Titles and buttons are not sentences: two long words (“Privacy policy”) do not measure how hard it is to read. */
const fullSentences = sentences.filter(
  ({sentence}) => /[.?!]$/.test(sentence) && wordsOf(sentence).length >= 5,
);

test('the measures distinguish simple sentences from legal ones', () => {
  const legal =
    'The controller processes personal information pursuant to applicable regulatory obligations and legitimate organisational interests.';
  assert.ok(grades([legal]).fleschKincaid > 15);
  assert.ok(grades(['We count how many people come to this page.']).fleschKincaid < 5);
});

test(`the English texts together need no more than ${maxGrade.allTexts} years of school`, (t) => {
  assert.ok(fullSentences.length > 40);
  const {fleschKincaid, automated} = grades(fullSentences.map(({sentence}) => sentence));
  t.diagnostic(`Flesch–Kincaid ${fleschKincaid.toFixed(1)}, automated readability ${automated.toFixed(1)}`);
  assert.ok(fleschKincaid <= maxGrade.allTexts, `Flesch–Kincaid ${fleschKincaid}`);
  assert.ok(automated <= maxGrade.allTexts, `automated readability ${automated}`);
});

test(`no sentence needs more than ${maxGrade.sentence} years of school`, () => {
  const hard = fullSentences.filter(({sentence}) => {
    const {fleschKincaid, automated} = grades([sentence]);
    return Math.max(fleschKincaid, automated) > maxGrade.sentence;
  });
  assert.deepEqual(hard, []);
});
