const UNITS: readonly (readonly [unit: RegExp, designator: string])[] = [
  [/^(years?|[fbm]?lynedd|b?lynyddoedd|[bf]?lwyddyn)$/i, 'Y'],
  [/^(months?|mis(oedd)?|fis)$/i, 'M'],
  [/^(weeks?|wythnos(au)?)$/i, 'W'],
  [/^(days?|d?diwrnod(au)?|ddiwrnod)$/i, 'D'],
];

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number, perhaps "to" another one, and a unit. */
const PERIOD =
  /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b(?:\s*(?:to|or|[-–]|i)\s*(\d+))?[\s\u00A0]+(?:calendar |working )?([A-Za-z]+)\b/gi;

/** The periods that a text names, as ISO 8601 durations in their order: "6 to 12 years" is `P6Y` and `P12Y`. */
export function durationsIn(text: string): readonly string[] {
  return [...text.matchAll(PERIOD)].flatMap(([, first = '', last, unit = '']) => {
    const designator = UNITS.find(([name]) => name.test(unit))?.[1];
    if (designator === undefined) return [];
    return [first, ...(last === undefined ? [] : [last])].map((number) => `P${valueOf(number)}${designator}`);
  });
}

function valueOf(number: string): number {
  const index = NUMBERS.indexOf(number.toLowerCase());
  return index < 0 ? Number(number) : index + 1;
}
