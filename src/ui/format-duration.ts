import {type DurationUnit, ENGLISH_LOCALE, type FormatContext} from './format.ts';

const UNITS: readonly DurationUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const UNIT_SECONDS = [31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1];
const ISO_8601_DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

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
  if (ENGLISH_LOCALE.test(locale) && amount < 1000) return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
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
