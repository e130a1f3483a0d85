import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {decodeChoice, encodeChoice} from '../../src/consent/stored-choice.ts';

const choice = {
  noticeVersion: '2026-11-01',
  time: Date.UTC(2026, 10, 23, 16),
  granted: ['analytics', 'media'],
  refused: ['marketing', 'media:youtube'],
};

const stored = encodeChoice(choice);

const keyList = fc
  .array(fc.constantFrom('analytics.', 'media.', 'media:youtube.', 'media:.', '.'), {maxLength: 2})
  .map((keys) => keys.join(''));

describe('a stored choice', () => {
  it('is the text that is documented', () =>
    expect(stored).to.equal('1~2026-11-01~toyps0~analytics.media.~marketing.media:youtube.'));

  it('is read back as it was', () => expect(decodeChoice(stored)).to.deep.equal(choice));

  it('is read back for any keys, and is shorter than 300 characters for ten categories', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, {maxLength: 10}), fc.nat(10), (ids, cut) => {
        const other = {...choice, granted: ids.slice(0, cut), refused: ids.slice(cut)};
        const text = encodeChoice(other);
        expect(text.length).to.be.below(300);
        expect(decodeChoice(text)).to.deep.equal(other);
      }),
    );
  });

  it('is read back for any time in whole seconds', () =>
    fc.assert(
      fc.property(fc.nat(8.64e12), (seconds) => {
        const other = {...choice, time: seconds * 1000};
        expect(decodeChoice(encodeChoice(other))).to.deep.equal(other);
      }),
    ));
});

describe('decodeChoice', () => {
  const [format, version, time, granted, refused] = stored.split('~') as [
    string,
    string,
    string,
    string,
    string,
  ];

  for (const [why, text] of [
    ['is empty', ''],
    ['has another format', ['2', version, time, granted, refused].join('~')],
    ['has no format', ['', version, time, granted, refused].join('~')],
    ['is cut off before the last part', stored.slice(0, stored.lastIndexOf('~'))],
    ['is cut off in a key', stored.slice(0, -2)],
    ['is cut off before the last full stop', stored.slice(0, -1)],
    ['has a sixth part', `${stored}~x.`],
    ['has no version', [format, '', time, granted, refused].join('~')],
    ['has an invalid version', [format, 'a b', time, granted, refused].join('~')],
    ['has no time', [format, version, '', granted, refused].join('~')],
    ['has an invalid time', [format, version, '_', granted, refused].join('~')],
    ['has a negative time', [format, version, '-1', granted, refused].join('~')],
    ['has a time in capitals', [format, version, time.toUpperCase(), granted, refused].join('~')],
    ['has a time with a leading zero', [format, version, `0${time}`, granted, refused].join('~')],
    ['has a time followed by something else', [format, version, `${time}_`, granted, refused].join('~')],
    ['has a time of 5,000 digits', [format, version, 'z'.repeat(5000), granted, refused].join('~')],
    ['grants and refuses the same key', [format, version, time, 'analytics.', 'analytics.'].join('~')],
    ['names a key twice', [format, version, time, 'analytics.analytics.', ''].join('~')],
    ['has an empty key', [format, version, time, '.', refused].join('~')],
    ['has markup as key', [format, version, time, '<script>.', refused].join('~')],
    ['has the key __proto__', [format, version, time, '__proto__.', refused].join('~')],
    ['has a key with two colons', [format, version, time, 'a:b:c.', refused].join('~')],
    ['ends with 100,000 other characters', `${stored}${'a'.repeat(100_000)}`],
  ] as const)
    it(`is undefined for a text that ${why}`, () => expect(decodeChoice(text)).to.equal(undefined));

  it('never throws, and accepts no text that encodeChoice does not write', () => {
    const noise = fc.oneof(
      fc.string({unit: 'binary', maxLength: 200}),
      fc
        .array(fc.constantFrom('1', '~', '.', 'analytics', ':', version, time, '%', '-'), {maxLength: 14})
        .map((parts) => parts.join('')),
      fc
        .tuple(
          fc.constantFrom('1', '01'),
          fc.constantFrom(version, ' '),
          fc.constantFrom(time, '0'),
          keyList,
          keyList,
        )
        .map((parts) => parts.join('~')),
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
    expect(accepted).to.be.above(50);
  });
});
