const ISO_8601 = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/**
 * An ISO 8601 duration in the words of `locale`: `P1Y6M` → "1 year, 6 months". What cannot be read is given back as
 * it is. By hand, because not every browser of the last two years has `Intl.DurationFormat`.
 */
export const durationInWords = (duration: string, locale: string): string => {
  const amounts = ISO_8601.exec(duration)?.slice(1) ?? [];
  const words = UNITS.flatMap((unit, index) => {
    const amount = amounts[index];
    if (!amount) return [];
    return new Intl.NumberFormat([locale, 'en-GB'], {style: 'unit', unit, unitDisplay: 'long'}).format(
      Number(amount),
    );
  });
  return new Intl.ListFormat([locale, 'en-GB'], {type: 'unit'}).format(words) || duration;
};
