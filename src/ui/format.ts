import type {LanguageContext} from './context.ts';

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const UNIT_SECONDS = [31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1];
const ISO_8601_DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * English, as in `en-GB`, is written here: the first use of each class of `Intl` takes a browser several
 * milliseconds, and the banner needs two of them.
 */
const ENGLISH = /^en\b/i;

/** A word before which "and" is another word in Welsh. */
const VOWEL = /^[aeiouwyâêîôûŵŷ]/i;

/** The language to format in. */
export type FormatContext = Pick<LanguageContext, 'locale' | 'texts'>;

/**
 * Words for lists, durations and dates, in the languages that `Intl` does not have in every browser: Chromium has no Welsh. A unit
 * has a form for some amounts and then one for all others: `2 fis|# mis`. Before a vowel, the second word for "and" is used.
 */
export type FormatTexts = Readonly<Record<`format.${'and' | 'months' | (typeof UNITS)[number]}`, string>>;

/** Formats items as a list in the style of the language: "A, B and C". In a language that nothing here knows, it has no "and". */
export function formatList({locale, texts}: FormatContext, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const [and, beforeVowel = and] = ENGLISH.test(locale) ? ['and'] : (texts['format.and']?.split('|') ?? []);
  if (!and) {
    const isSupported = Intl.ListFormat.supportedLocalesOf(locale).length > 0;
    return new Intl.ListFormat([locale, 'en-GB'], {type: isSupported ? 'conjunction' : 'unit'}).format(items);
  }
  return `${items.slice(0, -1).join(', ')} ${VOWEL.test(last) ? beforeVowel : and} ${last}`;
}

/**
 * Formats an ISO 8601 duration: `P1Y6M` → "1 year, 6 months". Text that is not a duration is returned unchanged.
 * `Intl.DurationFormat` would do this, but some browsers of the last two years do not have it.
 */
export function formatDuration(duration: string, context: FormatContext): string {
  const amounts = ISO_8601_DURATION.exec(duration)?.slice(1) ?? [];
  const formatted = UNITS.flatMap((unit, index) => {
    const amount = amounts[index];
    return amount ? formatAmount(Number(amount), unit, context) : [];
  });
  if (formatted.length < 2) return formatted[0] ?? duration;
  return new Intl.ListFormat([context.locale, 'en-GB'], {type: 'unit'}).format(formatted);
}

function formatAmount(amount: number, unit: string, {locale, texts}: FormatContext): string {
  if (ENGLISH.test(locale) && amount < 1000) return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
  const forms = texts[`format.${unit}`]?.split('|') ?? [];
  const form = forms.find((one) => one.startsWith(`${amount} `)) ?? forms.at(-1);
  if (form) return form.replace('#', String(amount));
  return new Intl.NumberFormat([locale, 'en-GB'], {style: 'unit', unit, unitDisplay: 'long'}).format(amount);
}

/** The longest of these ISO 8601 durations; `undefined` when there is none. Months and years count with their average length. */
export function longestDuration(durations: readonly string[]): string | undefined {
  return durations.reduce<string | undefined>(
    (longest, one) => (secondsOf(one) > secondsOf(longest ?? '') ? one : longest),
    undefined,
  );
}

function secondsOf(duration: string): number {
  const amounts = ISO_8601_DURATION.exec(duration)?.slice(1) ?? [];
  return amounts.reduce(
    (sum, amount, unit) => sum + (amount ? Number(amount) : 0) * (UNIT_SECONDS[unit] ?? 0),
    0,
  );
}
