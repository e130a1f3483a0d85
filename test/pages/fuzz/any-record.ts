import fc from 'fast-check';

const DAY = 86_400_000;

const base36 = (ms: number): string => Math.floor(ms / 1000).toString(36);

const key = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom('analytics', 'marketing', 'media', 'media:films', 'media:songs', 'own'),
  },
  {weight: 1, arbitrary: fc.constantFrom('__proto__', 'media:films:x', ':', '', '-', '<b>')},
);

const listOf = (keys: readonly string[]): string => keys.map((one) => `${one}.`).join('');

/** What is granted and what is refused, as a record has it; now and then a key stands twice or is none. */
const lists = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.uniqueArray(key, {maxLength: 5}), fc.nat(5))
      .map(([keys, cut]) => [listOf(keys.slice(0, cut)), listOf(keys.slice(cut))]),
  },
  {weight: 1, arbitrary: fc.array(fc.array(key, {maxLength: 3}).map(listOf), {minLength: 1, maxLength: 3})},
);

const mostly = (right: fc.Arbitrary<string>, ...wrong: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({weight: 19, arbitrary: right}, {weight: 1, arbitrary: fc.constantFrom(...wrong)});

/** A record under notice `version`, as written or nearly so; `now` in milliseconds. */
const record = (version: string, now: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      mostly(fc.constant('1'), '', '0', '2', '01', '1.0'),
      mostly(fc.constant(version), '2025-01-01', '', '*', 'x'.repeat(40)),
      mostly(
        fc.constantFrom(-179, -30, -1, -0.01, 0.5).map((days) => base36(now + days * DAY)),
        base36(now - 181 * DAY),
        base36(now + 2 * DAY),
        '',
        'z'.repeat(40),
        '-1',
        'NaN',
      ),
      lists,
    )
    .map((parts) => parts.flat().join('~'));

/** What may happen to a text that everybody can write to. */
const harmed = (text: string): fc.Arbitrary<string> => {
  const place = fc.nat(text.length);
  const bit = fc.oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
    fc.constantFrom('~', '.', '_', '=', ';', '%', ' ', '"', 'A', 'analytics.', '~~'),
  );
  return fc.oneof(
    {weight: 9, arbitrary: fc.constant(text)},
    {weight: 1, arbitrary: place.map((at) => text.slice(0, at))},
    {weight: 1, arbitrary: place.map((at) => text.slice(at))},
    {
      weight: 2,
      arbitrary: fc.tuple(place, bit).map(([at, added]) => text.slice(0, at) + added + text.slice(at)),
    },
    {weight: 1, arbitrary: place.map((at) => text.slice(0, at) + text.slice(at + 1))},
    {
      weight: 1,
      arbitrary: fc.constantFrom(`${text}${text}`, `"${text}"`, text.toUpperCase(), encodeURIComponent(text)),
    },
  );
};

/** Anything that may be found where a choice is stored. */
export const anyRecord = (version: string, now: number): fc.Arbitrary<string> =>
  fc.oneof(
    {weight: 8, arbitrary: record(version, now).chain(harmed)},
    {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 100})},
    {weight: 1, arbitrary: fc.json()},
  );
