const ISO_8601 = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** An ISO 8601 duration, or `session`, in English words: `P13M` → "13 months". What cannot be read is given back. */
export const durationInWords = (duration: string): string => {
  if (duration === 'session') return 'until you close the browser';
  const amounts = ISO_8601.exec(duration)?.slice(1) ?? [];
  const words = UNITS.flatMap((unit, index) => {
    const amount = amounts[index];
    return amount === undefined ? [] : [counted(Number(amount), unit)];
  });
  return words.length === 0 ? duration : words.join(' ');
};
