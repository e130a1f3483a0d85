import assert from 'node:assert/strict';
import test from 'node:test';
import {automatedReadability} from 'automated-readability';
import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';
import {en} from '../../src/ui/texts/en.ts';

/** Highest school years (US) that all texts together, and one sentence alone, may ask of a reader: ages 11 and 14. */
const most = {together: 6, alone: 9};

/** Names that are as they are; what fills a gap is counted as one plain word. */
const plain = (text: string): string => text.replace(/\{\w+\}|Global Privacy Control/g, 'films');

const sentences = Object.entries(en).flatMap(([key, text]) =>
  plain(text)
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

/** Titles and buttons are no sentences: two long words, “Privacy policy”, say nothing about reading. */
const full = sentences.filter(({sentence}) => /[.?!]$/.test(sentence) && wordsOf(sentence).length >= 5);

test('the measure tells plain words from those of a contract', () => {
  const contract =
    'The controller processes personal information pursuant to applicable regulatory obligations and legitimate organisational interests.';
  assert.ok(grades([contract]).fleschKincaid > 15);
  assert.ok(grades(['We count how many people come to this page.']).fleschKincaid < 5);
});

test(`our English asks for no more than ${most.together} years of school`, (t) => {
  assert.ok(full.length > 40);
  const {fleschKincaid, automated} = grades(full.map(({sentence}) => sentence));
  t.diagnostic(`Flesch–Kincaid ${fleschKincaid.toFixed(1)}, automated readability ${automated.toFixed(1)}`);
  assert.ok(fleschKincaid <= most.together, `Flesch–Kincaid ${fleschKincaid}`);
  assert.ok(automated <= most.together, `automated readability ${automated}`);
});

test(`no sentence of it asks for more than ${most.alone}`, () => {
  const hard = full.filter(({sentence}) => {
    const {fleschKincaid, automated} = grades([sentence]);
    return Math.max(fleschKincaid, automated) > most.alone;
  });
  assert.deepEqual(hard, []);
});
