import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import test from 'node:test';
import {en} from '../../src/ui/texts/en.ts';
import {languageNames} from '../../src/ui/texts/language-names.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {loadWords} from '../../src/ui/texts/load-words.ts';
import {directionOf} from '../../src/ui/texts/pick-language.ts';
import type {Words} from '../../src/ui/texts/say.ts';

const english: Words = en;

/** Texts that stand on a button, where a long one breaks in two. */
const buttons = [
  'banner.accept',
  'banner.reject',
  'banner.settings',
  'confirmation.change',
  'confirmation.hide',
  'embed.play',
  'panel.accept-all',
  'panel.reject-all',
  'panel.save',
  'panel.close',
];

/** Scripts that say more, or less, with a letter than ours does. */
const isLatin = (tag: string): boolean => new Intl.Locale(tag).maximize().script === 'Latn';

/** Names that are the same in every language. */
const names = /\{\w+\}|Global Privacy Control|JSON/g;

const gaps = (text = ''): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

const translations: readonly (readonly [string, Words])[] = await Promise.all(
  languages.map(async (tag) => {
    const name = tag.toLowerCase();
    const halves = await Promise.all([loadWords(name, ''), loadWords(name, '-panel')]);
    return [tag, {...halves[0].words, ...halves[1].words}] as const;
  }),
);

test('every file of words belongs to a language that is offered, by its own name', () => {
  const files = readdirSync(new URL('../../src/ui/texts/', import.meta.url));
  const tags = files.flatMap((file) => /^(.+)-(?:banner|panel|records)\.ts$/.exec(file)?.[1] ?? []);
  const offered = ['en', ...languages];
  assert.deepEqual([...new Set(tags)].toSorted(), offered.map((tag) => tag.toLowerCase()).toSorted());
  assert.deepEqual(Object.keys(languageNames).toSorted(), offered.toSorted());
});

for (const [tag, words] of translations) {
  test(`${tag} has every text of English and no other`, () => {
    assert.deepEqual(Object.keys(words).toSorted(), Object.keys(english).toSorted());
  });

  test(`${tag} has the gaps of English in each text, and no empty one`, () => {
    for (const [key, text] of Object.entries(words)) {
      assert.notEqual(text.trim(), '', key);
      assert.deepEqual([...new Set(gaps(text))], [...new Set(gaps(english[key]))], key);
    }
  });

  test(`${tag} has no text that is still English`, () => {
    for (const [key, text] of Object.entries(words)) {
      const phrase = (english[key] ?? '').replace(names, '');
      // A single word, "Cookie" or "Marketing", may be the same in two languages; a phrase is not.
      if (/\p{L}+\s+\p{L}+/u.test(phrase)) assert.notEqual(text, english[key], key);
      assert.doesNotMatch(text.replace(names, ''), /\b(?:the|your|you|this|with|not|and)\b/i, key);
    }
  });

  test(`${tag} has typographic apostrophes, quotation marks and ellipses`, () => {
    for (const [key, text] of Object.entries(words)) assert.doesNotMatch(text, /['"`]|\.\.\.|\s$|^\s/, key);
  });

  test(`${tag} has buttons that are as short as they can be`, () => {
    const most = isLatin(tag) ? 1.8 : 2.2;
    for (const key of buttons) {
      const limit = Math.max((english[key] ?? '').length * most, 16);
      assert.ok((words[key] ?? '').length <= limit, `${key}: “${words[key]}”`);
    }
  });

  test(`${tag} says yes and no at about the same length, in banner and panel alike`, () => {
    const [yes = '', no = ''] = [words['banner.accept'], words['banner.reject']];
    assert.ok(Math.max(yes.length, no.length) <= 1.5 * Math.min(yes.length, no.length), `${yes} / ${no}`);
    assert.equal(words['panel.accept-all'], yes);
    assert.equal(words['panel.reject-all'], no);
  });

  // A name in another script would take the signs around it along: https://www.w3.org/International/articles/inline-bidi-markup/
  if (directionOf(tag) === 'rtl')
    test(`${tag} keeps what fills a gap apart from the direction of its text`, () => {
      for (const [key, text] of Object.entries(words))
        assert.doesNotMatch(text, /(?<!\u2068)\{\w+\}|\{\w+\}(?!\u2069)/, key);
    });
}
