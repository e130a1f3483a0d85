import fc from 'fast-check';

const DAY_MS = 86_400_000;

const key = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom('analytics', 'marketing', 'media', 'media:films', 'media:songs', 'own'),
  },
  {weight: 1, arbitrary: fc.constantFrom('__proto__', 'media:films:x', ':', '', '-', '<b>')},
);

/** The lists of granted and refused keys in a stored choice. Sometimes a key is invalid or in both lists. */
const lists = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.uniqueArray(key, {maxLength: 5}), fc.nat(5))
      .map(([keys, cut]) => [joinKeys(keys.slice(0, cut).sort()), joinKeys(keys.slice(cut).sort())]),
  },
  {weight: 1, arbitrary: fc.array(fc.array(key, {maxLength: 3}).map(joinKeys), {minLength: 1, maxLength: 3})},
);

/** Any text that the cookie or the session storage can contain: mostly a stored choice, or nearly one. */
export function anyStoredChoice(version: string, now: number): fc.Arbitrary<string> {
  return fc.oneof(
    {weight: 8, arbitrary: storedChoice(version, now).chain(damaged)},
    {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 100})},
    {weight: 1, arbitrary: fc.json()},
  );
}

/** A choice under notice `version`, with few invalid parts; `now` in milliseconds since 1970. */
function storedChoice(version: string, now: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      mostly(fc.constant('2'), '', '0', '1', '02', '2.0'),
      mostly(fc.constant(version), '2025-01-01', '', '*', 'x'.repeat(40)),
      groups(now),
    )
    .map((parts) => parts.flat(2).join('~'));
}

/** One group of answers, or two of which the second has other keys. */
function groups(now: number): fc.Arbitrary<readonly (readonly string[])[]> {
  const first = fc.tuple(anyTime(now), lists).map((parts) => parts.flat());
  const second = anyTime(now).map((time) => [time, 'other.', 'media:others.']);
  return fc.oneof(
    {weight: 3, arbitrary: fc.tuple(first)},
    {
      weight: 1,
      arbitrary: fc
        .tuple(first, second)
        .map((both) => both.sort(([one = ''], [other = '']) => (one < other ? -1 : 1))),
    },
  );
}

function anyTime(now: number): fc.Arbitrary<string> {
  return mostly(
    fc
      .tuple(fc.constantFrom(-179, -30, -1, -0.01, 0.5), fc.constantFrom('.180', '.180', '.360', '!180'))
      .map(([days, mark]) => base36Seconds(now + days * DAY_MS) + mark),
    `${base36Seconds(now - 181 * DAY_MS)}.180`,
    `${base36Seconds(now - 181 * DAY_MS)}.360`,
    `${base36Seconds(now - 20 * DAY_MS)}.10`,
    `${base36Seconds(now + 2 * DAY_MS)}.180`,
    base36Seconds(now),
    `${base36Seconds(now)}.500`,
    '',
    'z'.repeat(40),
    '-1.180',
    'NaN',
  );
}

/** The text, or the text with one part removed, inserted or changed. */
function damaged(text: string): fc.Arbitrary<string> {
  const index = fc.nat(text.length);
  const inserted = fc.oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
    fc.constantFrom('~', '.', '_', '=', ';', '%', ' ', '"', 'A', 'analytics.', '~~'),
  );
  return fc.oneof(
    {weight: 9, arbitrary: fc.constant(text)},
    {weight: 1, arbitrary: index.map((at) => text.slice(0, at))},
    {weight: 1, arbitrary: index.map((at) => text.slice(at))},
    {
      weight: 2,
      arbitrary: fc.tuple(index, inserted).map(([at, added]) => text.slice(0, at) + added + text.slice(at)),
    },
    {weight: 1, arbitrary: index.map((at) => text.slice(0, at) + text.slice(at + 1))},
    {
      weight: 1,
      arbitrary: fc.constantFrom(`${text}${text}`, `"${text}"`, text.toUpperCase(), encodeURIComponent(text)),
    },
  );
}

/** `valid` in 19 of 20 cases, otherwise one of `invalid`. */
function mostly(valid: fc.Arbitrary<string>, ...invalid: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({weight: 19, arbitrary: valid}, {weight: 1, arbitrary: fc.constantFrom(...invalid)});
}

function joinKeys(keys: readonly string[]): string {
  return keys.map((one) => `${one}.`).join('');
}

function base36Seconds(ms: number): string {
  return Math.floor(ms / 1000).toString(36);
}
