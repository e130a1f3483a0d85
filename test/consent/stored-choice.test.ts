import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {applyDecision, type Choice} from '../../src/consent/choice.ts';
import {decodeChoice, encodeChoice} from '../../src/consent/stored-choice.ts';

const first = Date.UTC(2026, 10, 23, 16);
const second = first + 170 * 86_400_000;

const choice: Choice = {
  noticeVersion: '2026-11-01',
  time: second,
  granted: ['analytics', 'media', 'maps'],
  refused: ['marketing', 'media:youtube'],
  times: {analytics: first, media: second, maps: second, marketing: first, 'media:youtube': second},
  days: {analytics: 180, media: 90, maps: 90, marketing: 180, 'media:youtube': 90},
  grantedDespiteGpc: ['maps'],
};

const stored =
  '2~2026-11-01~toyps0.180~analytics.~marketing.~txpj40!90~maps.~~txpj40.90~media.~media:youtube.';

const ids = ['functional', 'analytics', 'appearance', 'social', 'media', 'marketing'];
const services = [
  ['analytics', 'google-analytics', 'matomo', 'clarity'],
  ['social', 'instagram', 'facebook'],
  ['media', 'film-player', 'youtube', 'maps'],
  ['marketing', 'advert-pixel', 'newsletter'],
].flatMap(([category = '', ...names]) => names.map((name) => `${category}:${name}`));

/** A choice as the widget makes it: one decision after the other. */
const anyChoice = fc
  .array(
    fc.record({
      keys: fc.uniqueArray(fc.constantFrom(...ids, ...services), {minLength: 1}),
      cut: fc.nat(16),
      seconds: fc.nat(8.64e12),
      days: fc.integer({min: 1, max: 400}),
      gpc: fc.boolean(),
    }),
    {minLength: 1, maxLength: 3},
  )
  .map((decisions) =>
    decisions.reduce<Choice | undefined>(
      (before, {keys, cut, seconds, days, gpc}) =>
        applyDecision(before, {
          noticeVersion: '2026-11-01',
          time: seconds * 1000,
          days,
          granted: keys.slice(0, cut),
          refused: keys.slice(cut),
          gpc,
        }),
      undefined,
    ),
  )
  .filter((found) => found !== undefined);

describe('a stored choice', () => {
  it('is the text that is documented', () => expect(encodeChoice(choice)).to.equal(stored));

  it('is read back as it was', () => {
    const found = decodeChoice(stored);
    expect(found?.granted).to.have.members([...choice.granted]);
    expect({...found, granted: choice.granted}).to.deep.equal(choice);
  });

  it('is read back for any three decisions', () =>
    fc.assert(
      fc.property(anyChoice, (any) => {
        const found = decodeChoice(encodeChoice(any));
        expect(found?.times).to.deep.equal(any.times);
        expect(found?.days).to.deep.equal(any.days);
        expect(found?.time).to.equal(any.time);
        for (const list of ['granted', 'refused', 'grantedDespiteGpc'] as const)
          expect(found?.[list]).to.have.members([...(any[list] ?? [])]);
      }),
      {numRuns: 1000},
    ));

  it('is shorter than 300 characters for 6 categories and 10 services that were answered at three times', () => {
    let longest = 0;
    const decide = (before: Choice | undefined, time: number, granted: string[], refused: string[]) =>
      applyDecision(before, {noticeVersion: '2026-11-01', time, days: 180, granted, refused});
    for (let cut = 0; cut <= services.length; cut += 1) {
      const answered = decide(undefined, first, ids.slice(0, 3), ids.slice(3));
      const some = decide(answered, second, services.slice(0, cut), []);
      const all = decide(some, second + 1000, [], services.slice(cut));
      expect(Object.keys(all.times)).to.have.length(16);
      longest = Math.max(longest, encodeChoice(all).length);
    }
    expect(longest).to.be.below(300);
  });
});

describe('decodeChoice', () => {
  const [format, version, time, granted, refused] = [
    '2',
    '2026-11-01',
    'toyps0.180',
    'analytics.',
    'marketing.',
  ];
  const valid = [format, version, time, granted, refused].join('~');

  for (const [why, text] of [
    ['is empty', ''],
    ['has the format before this one', ['1', version, time, granted, refused].join('~')],
    ['has no format', ['', version, time, granted, refused].join('~')],
    ['has no answer', [format, version].join('~')],
    ['has a time without an answer', [format, version, time, '', ''].join('~')],
    ['is cut off before the last part', valid.slice(0, valid.lastIndexOf('~'))],
    ['is cut off in a key', valid.slice(0, -2)],
    ['is cut off before the last full stop', valid.slice(0, -1)],
    ['has a sixth part', `${valid}~x.`],
    ['has no version', [format, '', time, granted, refused].join('~')],
    ['has an invalid version', [format, 'a b', time, granted, refused].join('~')],
    ['has no time', [format, version, '', granted, refused].join('~')],
    ['has an invalid time', [format, version, '_.180', granted, refused].join('~')],
    ['has a negative time', [format, version, '-1.180', granted, refused].join('~')],
    ['has a time in capitals', [format, version, time.toUpperCase(), granted, refused].join('~')],
    ['has a time with a leading zero', [format, version, `0${time}`, granted, refused].join('~')],
    ['has a time followed by something else', [format, version, 'toyps0_.180', granted, refused].join('~')],
    ['has a time of 5,000 digits', [format, version, `${'z'.repeat(5000)}.180`, granted, refused].join('~')],
    ['has a time that no date has', [format, version, '3295sx6o1.180', granted, refused].join('~')],
    ['has two marks', [format, version, 'toyps0!!180', granted, ''].join('~')],
    ['has a mark before its time', [format, version, `!${time}`, granted, ''].join('~')],
    ['marks a refused key', [format, version, 'toyps0!180', '', refused].join('~')],
    ...['', '.', '.0', '.NaN', '.-1', '.1.5', '.1e2', '.0180', '.180.180'].map(
      (end): readonly [string, string] => [
        `has "${end}" for its days`,
        [format, version, `toyps0${end}`, granted, refused].join('~'),
      ],
    ),
    ['grants and refuses the same key', [format, version, time, 'analytics.', 'analytics.'].join('~')],
    ['names a key twice', [format, version, time, 'analytics.analytics.', ''].join('~')],
    ['names a key at two times', [valid, 'toyps1.180', 'analytics.', ''].join('~')],
    ['has a time twice', [valid, time, 'media.', ''].join('~')],
    ['has its times in another order', [valid, 'toypr0.180', 'media.', ''].join('~')],
    ['has its keys in another order', [format, version, time, 'media.analytics.', ''].join('~')],
    ['has an empty key', [format, version, time, '.', refused].join('~')],
    ['has markup as key', [format, version, time, '<script>.', refused].join('~')],
    ['has the key __proto__', [format, version, time, '__proto__.', refused].join('~')],
    ['has a key with two colons', [format, version, time, 'a:b:c.', refused].join('~')],
    ['ends with 100,000 other characters', `${valid}${'a'.repeat(100_000)}`],
  ] as const)
    it(`is undefined for a text that ${why}`, () => expect(decodeChoice(text)).to.equal(undefined));

  it('reads the text that these are made of', () =>
    expect(decodeChoice(valid)?.granted).to.deep.equal(['analytics']));

  it('never throws, and accepts no text that encodeChoice does not write', () => {
    const keyList = fc
      .array(fc.constantFrom('analytics.', 'media.', 'media:youtube.', 'media:.', '.'), {maxLength: 2})
      .map((keys) => keys.join(''));
    const group = fc.tuple(fc.constantFrom(time, '0.1', 'toyps0!180', 'zz.400'), keyList, keyList);
    const noise = fc.oneof(
      fc.string({unit: 'binary', maxLength: 200}),
      fc
        .array(fc.constantFrom('2', '~', '.', 'analytics', ':', version, time, '%', '-', '!', '180'), {
          maxLength: 14,
        })
        .map((parts) => parts.join('')),
      fc
        .tuple(
          fc.constantFrom('2', '2', '2', '02'),
          fc.constantFrom(version, version, version, ' '),
          fc.array(group, {minLength: 1, maxLength: 2}),
        )
        .map((parts) => parts.flat(2).join('~')),
    );
    let accepted = 0;
    fc.assert(
      fc.property(noise, (text) => {
        const found = decodeChoice(text);
        if (!found) return;
        accepted += 1;
        expect(encodeChoice(found)).to.equal(text);
        for (const key of found.granted) expect(text).to.contain(`${key}.`);
      }),
      {numRuns: 3000},
    );
    expect(accepted).to.be.above(20);
  });
});
