import {expect} from '@open-wc/testing';
import {answerOf, applyDecision, hasObjection, inForce, timeToKeep} from '../../src/consent/choice.ts';
import type {Choice, Terms} from '../../src/consent/choice.ts';
import {decodeChoice, encodeChoice} from '../../src/consent/stored-choice.ts';

const terms: Terms = {
  noticeVersion: '2026-11-01',
  noticeChanges: [],
  days: 180,
  categories: new Map([
    ['analytics', {basis: 'consent'}],
    ['media', {basis: 'consent'}],
    ['marketing', {basis: 'consent'}],
    ['visits', {basis: 'statistics'}],
  ]),
};

/** What a visitor does on a day: grants and refuses keys. `days`: how long answers last on the site that day. */
type Act = readonly [day: string, granted: readonly string[], refused: readonly string[], days?: number];

/** Which answer a key has on a day; `undefined`: the visitor is asked. */
type Expected = readonly [
  day: string,
  key: string,
  answer: boolean | undefined,
  site?: Partial<Pick<Terms, 'noticeVersion' | 'days'>>,
];

const newNotice = {noticeVersion: '2026-12-02'};

const cases: readonly (readonly [title: string, acts: readonly Act[], expected: readonly Expected[]])[] = [
  [
    'a film that is always allowed 170 days later does not prolong the consent to analytics',
    [
      ['2026-12-01', ['analytics'], ['marketing']],
      ['2027-05-20', ['media:film'], []],
    ],
    [
      ['2027-05-29', 'analytics', true],
      ['2027-05-30', 'analytics', undefined],
      ['2027-05-30', 'marketing', undefined],
      ['2027-05-30', 'media:film', true],
      ['2027-11-15', 'media:film', true],
      ['2027-11-16', 'media:film', undefined],
    ],
  ],
  [
    'an answer to what has lapsed does not prolong the others',
    [
      ['2026-12-01', ['analytics'], []],
      ['2027-05-20', ['media'], []],
      ['2027-05-30', ['analytics'], []],
    ],
    [
      ['2027-11-15', 'media', true],
      ['2027-11-16', 'media', undefined],
      ['2027-11-25', 'analytics', true],
      ['2027-11-26', 'analytics', undefined],
    ],
  ],
  [
    'a refusal lasts as long as a consent',
    [['2026-12-01', [], ['analytics', 'media']]],
    [
      ['2027-05-29', 'media', false],
      ['2027-05-30', 'media', undefined],
    ],
  ],
  [
    'a new notice asks again about everything but objections',
    [['2026-12-01', ['analytics'], ['media', 'visits']]],
    [
      ['2026-12-02', 'analytics', undefined, newNotice],
      ['2026-12-02', 'media', undefined, newNotice],
      ['2026-12-02', 'visits', false, newNotice],
    ],
  ],
  [
    'a site that lets answers last longer does not prolong those that were given before',
    [
      ['2026-12-01', ['analytics'], [], 180],
      ['2027-05-20', ['media'], [], 360],
    ],
    [
      ['2027-05-29', 'analytics', true, {days: 360}],
      ['2027-05-30', 'analytics', undefined, {days: 360}],
      ['2028-05-13', 'media', true, {days: 360}],
      ['2028-05-14', 'media', undefined, {days: 360}],
    ],
  ],
  [
    'a site that lets answers last shorter ends those that were given before, too',
    [['2026-12-01', ['analytics'], []]],
    [
      ['2026-12-30', 'analytics', true, {days: 30}],
      ['2026-12-31', 'analytics', undefined, {days: 30}],
    ],
  ],
  [
    'a service whose own consent has ended has the answer of its category again',
    [
      ['2026-12-01', [], ['media'], 360],
      ['2026-12-02', ['media:film'], [], 30],
    ],
    [
      ['2026-12-31', 'media:film', true, {days: 360}],
      ['2027-01-01', 'media:film', false, {days: 360}],
    ],
  ],
  [
    'a service that was refused does not run because its refusal is over while its category is granted',
    [
      ['2026-12-01', ['media'], [], 360],
      ['2026-12-02', [], ['media:film'], 30],
    ],
    [
      ['2027-01-01', 'media:film', false, {days: 360}],
      ['2027-01-01', 'media', true, {days: 360}],
      ['2027-11-26', 'media:film', undefined, {days: 360}],
    ],
  ],
  [
    'an objection does not wear off, and another answer does not end it',
    [
      ['2026-12-01', ['analytics'], ['visits']],
      ['2027-05-30', ['analytics', 'media'], ['marketing']],
    ],
    [
      ['2027-05-31', 'visits', false],
      ['2027-05-31', 'visits:counter', false],
      ['2036-12-01', 'visits', false],
      ['2027-11-26', 'analytics', undefined],
    ],
  ],
  [
    'an objection ends when the visitor allows the statistics again',
    [
      ['2026-12-01', [], ['visits']],
      ['2026-12-02', ['visits'], []],
    ],
    [
      ['2027-05-30', 'visits', true],
      ['2027-05-31', 'visits', undefined],
    ],
  ],
];

describe('answers over time', () => {
  for (const [title, acts, expected] of cases)
    it(title, () => {
      let text = '';
      for (const [day, granted, refused, days = 180] of acts) {
        const time = Date.parse(day);
        const decision = {noticeVersion: '2026-11-01', time, days, granted, refused};
        const before = inForce(decodeChoice(text), {...terms, days: 360}, time);
        text = encodeChoice(applyDecision(before, decision));
      }
      const answers = expected.map(([day, key, , site]) => {
        const found = inForce(decodeChoice(text), {...terms, ...site}, Date.parse(day));
        return [day, key, answerOf(found, key)];
      });
      expect(answers).to.deep.equal(expected.map(([day, key, answer]) => [day, key, answer]));
    });

  it('are kept in the browser until the newest lapses, or for 400 days from each visit with an objection', () => {
    const now = Date.parse('2026-12-01');
    const store = (refused: readonly string[]): Choice =>
      applyDecision(undefined, {
        noticeVersion: '2026-11-01',
        time: now,
        days: 180,
        granted: ['analytics'],
        refused,
      });
    const day = 86_400_000;
    const [consent, objection] = [store([]), store(['visits:counter'])];
    expect([consent, objection].map((one) => hasObjection(one, terms.categories))).to.deep.equal([
      false,
      true,
    ]);
    expect(timeToKeep(consent, terms, now + 10 * day)).to.equal(170 * day);
    expect(timeToKeep(objection, terms, now + 10 * day)).to.equal(400 * day);
  });
});
