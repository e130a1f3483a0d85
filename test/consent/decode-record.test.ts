import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Choice} from '../../src/consent/choice.ts';
import {decodeRecord} from '../../src/consent/decode-record.ts';
import {encodeRecord} from '../../src/consent/encode-record.ts';
import {isCurrent} from '../../src/consent/is-current.ts';

const NOW = Date.UTC(2026, 10, 23, 16);
const DAY = 86_400_000;
const DAYS = 180;

const choice: Choice = {
  noticeVersion: '2026-11-01',
  time: NOW - DAY,
  granted: ['analytics', 'media'],
  refused: ['marketing'],
};

const decode = (text: string, version = '2026-11-01', now = NOW): Choice | undefined => {
  const found = decodeRecord(text);
  return found && isCurrent(found, version, DAYS, now) ? found : undefined;
};

describe('a stored choice', () => {
  it('reads back as it was written', () => {
    expect(decode(encodeRecord(choice))).to.deep.equal(choice);
  });

  it('reads back whatever was refused and granted, and stays far below 300 bytes', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, {maxLength: 10}), fc.nat(10), (ids, cut) => {
        const mixed = {...choice, granted: ids.slice(0, cut), refused: ids.slice(cut)};
        const text = encodeRecord(mixed);
        expect(text.length).to.be.below(300);
        expect(decode(text)).to.deep.equal(mixed);
      }),
    );
  });

  const good = encodeRecord(choice);
  const [format, version, time, yes, no] = good.split('~') as [string, string, string, string, string];
  const seconds = (ms: number): string => Math.floor(ms / 1000).toString(36);

  for (const [why, text] of [
    ['is empty', ''],
    ['is of another format', ['2', version, time, yes, no].join('~')],
    ['was cut short', good.slice(0, good.lastIndexOf('~'))],
    ['was cut inside an id', good.slice(0, -2)],
    ['has a part too many', `${good}~x.`],
    ['is under another notice', [format, '2025-01-01', time, yes, no].join('~')],
    ['has no time', [format, version, '', yes, no].join('~')],
    ['has a time that is not a number', [format, version, '_', yes, no].join('~')],
    ['has a time in capitals', [format, version, time.toUpperCase(), yes, no].join('~')],
    ['has a time with something after it', [format, version, `${time}_`, yes, no].join('~')],
    ['is older than it may be', [format, version, seconds(NOW - DAYS * DAY), yes, no].join('~')],
    ['comes from the future', [format, version, seconds(NOW + 2 * DAY), yes, no].join('~')],
    ['grants and refuses the same', [format, version, time, 'analytics.', 'analytics.'].join('~')],
    ['names a category twice', [format, version, time, 'analytics.analytics.', ''].join('~')],
    ['holds markup', [format, version, time, '<script>.', no].join('~')],
    ['holds a key that is not an id', [format, version, time, '__proto__.', no].join('~')],
    ['is oversized', `${good}${'a'.repeat(100_000)}`],
    ['has a time beyond all dates', [format, version, 'z'.repeat(5000), yes, no].join('~')],
  ] as const)
    it(`is asked again when it ${why}`, () => {
      expect(decode(text)).to.equal(undefined);
    });

  it('is asked again 180 days later and not a second before', () => {
    expect(decode(good, version, choice.time + DAYS * DAY - 1000)).to.deep.equal(choice);
    expect(decode(good, version, choice.time + DAYS * DAY)).to.equal(undefined);
  });

  it('never throws and never grants what it does not spell out, whatever the text', () => {
    const noise = fc.oneof(
      fc.string({unit: 'binary', maxLength: 200}),
      fc
        .array(fc.constantFrom('1', '~', '.', 'analytics', version, time, '%', '-'), {maxLength: 14})
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        for (const id of decode(text)?.granted ?? []) expect(text).to.contain(`${id}.`);
      }),
      {numRuns: 1000},
    );
  });
});
