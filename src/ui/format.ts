import type {LanguageContext} from './context.ts';

/**
 * English, as in `en-GB`, is written here and in `format-duration.ts`: the first use of each class of `Intl` takes a browser several
 * milliseconds, and the banner needs two of them.
 */
export const ENGLISH_LOCALE = /^en\b/i;

/** A word before which "and" is another word in Welsh. */
const VOWEL = /^[aeiouwyâêîôûŵŷ]/i;

/** The language to format in. */
export type FormatContext = Pick<LanguageContext, 'locale' | 'texts'>;

export type DurationUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/**
 * Words for lists, durations and dates, in the languages that `Intl` does not have in every browser: Chromium has no Welsh. A unit
 * has a form for some amounts and then one for all others: `2 fis|# mis`. Before a vowel, the second word for "and" is used.
 */
export type FormatTexts = Readonly<Record<`format.${'and' | 'months' | DurationUnit}`, string>>;

/** Formats items as a list in the style of the language: "A, B and C". In a language that nothing here knows, it has no "and". */
export function formatList({locale, texts}: FormatContext, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const [and, beforeVowel = and] = ENGLISH_LOCALE.test(locale)
    ? ['and']
    : (texts['format.and']?.split('|') ?? []);
  if (!and) {
    const isSupported = Intl.ListFormat.supportedLocalesOf(locale).length > 0;
    return new Intl.ListFormat([locale, 'en-GB'], {type: isSupported ? 'conjunction' : 'unit'}).format(items);
  }
  return `${items.slice(0, -1).join(', ')} ${VOWEL.test(last) ? beforeVowel : and} ${last}`;
}
