import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import test from 'node:test';
import {en} from '../../src/ui/texts/en.ts';
import {formatDay} from '../../src/ui/format-date.ts';
import {formatDuration, formatList} from '../../src/ui/format.ts';
import {languageNames} from '../../src/ui/texts/language-names.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {proofTexts} from '../../src/ui/texts/proof-texts.ts';
import {importTexts} from '../../src/ui/texts/import-texts.ts';
import {directionOf} from '../../src/ui/texts/pick-language.ts';
import type {Texts} from '../../src/ui/texts/translate.ts';

const english: Texts = en;

/** Texts of buttons, where a long text needs a second line. */
const buttons = [
  'banner.accept',
  'banner.reject',
  'banner.settings',
  'confirmation.change',
  'confirmation.hide',
  'embed.play',
  'embed.show-map',
  'embed.show-form',
  'embed.show-other',
  'panel.accept-all',
  'panel.reject-all',
  'panel.save',
  'panel.close',
];

/** Other scripts need more letters, or fewer, for the same text. */
const isLatin = (tag: string): boolean => new Intl.Locale(tag).maximize().script === 'Latn';

/** What is the same in every language. */
const UNTRANSLATED = /\{\w+\}|Global Privacy Control|JSON/g;

/** Words for dates and amounts, which only languages have that some browsers do not know. */
const isFormat = (key: string): boolean => key.startsWith('format.');

const placeholders = (text = ''): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

const translations: readonly (readonly [string, Texts])[] = await Promise.all(
  languages.map(async (tag) => {
    const name = tag.toLowerCase();
    const parts = (['', '-panel', '-embed'] as const).map((part) => importTexts(name, part));
    const files = (await Promise.all(parts)).map(({texts}) => texts);
    return [tag, Object.assign({}, ...files, proofTexts[tag]) as Texts] as const;
  }),
);

test('every file of texts belongs to a language in the list, and every language has a name', () => {
  const files = readdirSync(new URL('../../src/ui/texts/', import.meta.url));
  const tags = files.flatMap((file) => /^(.+)-(?:banner|panel|embed)\.ts$/.exec(file)?.[1] ?? []);
  const offered = ['en', ...languages];
  assert.deepEqual([...new Set(tags)].toSorted(), offered.map((tag) => tag.toLowerCase()).toSorted());
  assert.deepEqual(Object.keys(languageNames).toSorted(), offered.toSorted());
});

for (const [tag, texts] of translations) {
  test(`${tag} has the keys of the English texts and no others`, () => {
    const keys = Object.keys(texts).filter((key) => !isFormat(key));
    assert.deepEqual(keys.toSorted(), Object.keys(english).toSorted());
  });

  test(`${tag} has the placeholders of the English text in each text, and no empty text`, () => {
    for (const [key, text] of Object.entries(texts)) {
      assert.notEqual(text.trim(), '', key);
      if (!isFormat(key))
        assert.deepEqual([...new Set(placeholders(text))], [...new Set(placeholders(english[key]))], key);
    }
  });

  test(`${tag} has no English text`, () => {
    for (const [key, text] of Object.entries(texts)) {
      const phrase = (english[key] ?? '').replace(UNTRANSLATED, '');
      // A single word, "Cookie" or "Marketing", may be the same in two languages; a phrase is not.
      if (/\p{L}+\s+\p{L}+/u.test(phrase)) assert.notEqual(text, english[key], key);
      assert.doesNotMatch(text.replace(UNTRANSLATED, ''), /\b(?:the|your|you|this|with|not|and)\b/i, key);
    }
  });

  test(`${tag} has typographic apostrophes, quotation marks and ellipses`, () => {
    for (const [key, text] of Object.entries(texts)) assert.doesNotMatch(text, /['"`]|\.\.\.|\s$|^\s/, key);
  });

  test(`${tag} has short texts on buttons`, () => {
    const maxRatio = isLatin(tag) ? 1.8 : 2.2;
    for (const key of buttons) {
      const limit = Math.max((english[key] ?? '').length * maxRatio, 16);
      assert.ok((texts[key] ?? '').length <= limit, `${key}: “${texts[key]}”`);
    }
  });

  test(`${tag} has answers of about the same length, the same in banner and panel`, () => {
    const [accept = '', reject = ''] = [texts['banner.accept'], texts['banner.reject']];
    assert.ok(
      Math.max(accept.length, reject.length) <= 1.5 * Math.min(accept.length, reject.length),
      `${accept} / ${reject}`,
    );
    assert.equal(texts['panel.accept-all'], accept);
    assert.equal(texts['panel.reject-all'], reject);
  });

  if (texts['format.months'] !== undefined)
    test(`${tag} has the words of Unicode’s locale data for amounts, months and “and”`, () => {
      const context = {locale: tag, texts};
      for (const unit of ['year', 'month', 'week', 'day'] as const) {
        const format = new Intl.NumberFormat(tag, {style: 'unit', unit, unitDisplay: 'long'});
        for (let amount = 1; amount <= 400; amount += 1)
          assert.equal(formatDuration(`P${amount}${unit[0]?.toUpperCase()}`, context), format.format(amount));
      }
      const dates = new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'});
      for (let month = 1; month <= 12; month += 1) {
        const day = `2026-${String(month).padStart(2, '0')}-09`;
        const name = dates.formatToParts(Date.parse(day)).find(({type}) => type === 'month')?.value;
        assert.equal(formatDay(day, context), `9 ${name} 2026`);
      }
      // In Welsh, `Intl` writes "a(c)" for both words.
      assert.equal(
        formatList(context, ['B', 'C']),
        new Intl.ListFormat(tag).format(['B', 'C']).replace('(c)', ''),
      );
    });

  // A name in another script would change the position of the punctuation around it: https://www.w3.org/International/articles/inline-bidi-markup/
  if (directionOf(tag) === 'rtl')
    test(`${tag} isolates placeholders from the direction of its texts`, () => {
      for (const [key, text] of Object.entries(texts))
        assert.doesNotMatch(text, /(?<!\u2068)\{\w+\}|\{\w+\}(?!\u2069)/, key);
    });
}
