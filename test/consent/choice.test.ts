import {expect} from '@open-wc/testing';
import {answerOf, applyDecision, hasObjection, inForce, timeToKeep} from '../../src/consent/choice.ts';
import {categoryOf} from '../../src/consent/category-of.ts';
import type {Choice, Terms} from '../../src/consent/choice.ts';

const DAY = 86_400_000;

/** A choice with one time for all of its keys. */
function choiceOf(granted: readonly string[], refused: readonly string[], time = 0): Choice {
  const ofKeys = (value: number): Record<string, number> =>
    Object.fromEntries([...granted, ...refused].map((key) => [key, value]));
  return {
    noticeVersion: '1',
    time,
    granted,
    refused,
    times: ofKeys(time),
    days: ofKeys(180),
    grantedDespiteGpc: [],
  };
}

describe('answerOf', () => {
  const choice = choiceOf(['media', 'marketing:ads'], ['media:films', 'marketing']);

  for (const [key, answer] of [
    ['media', true],
    ['media:maps', true],
    ['media:films', false],
    ['marketing', false],
    ['marketing:ads', true],
    ['marketing:other', false],
    ['analytics', undefined],
    ['analytics:media', undefined],
    ['', undefined],
  ] as const)
    it(`is ${answer} for "${key}"`, () => expect(answerOf(choice, key)).to.equal(answer));

  it('is undefined without a choice', () => expect(answerOf(undefined, 'media')).to.equal(undefined));
});

describe('categoryOf', () => {
  for (const [key, category] of [
    ['media', 'media'],
    ['media:youtube', 'media'],
    ['media:a:b', 'media'],
    ['', ''],
  ] as const)
    it(`is "${category}" for "${key}"`, () => expect(categoryOf(key)).to.equal(category));
});

describe('inForce', () => {
  const now = Date.UTC(2026, 10, 23, 16);
  const terms: Terms = {
    noticeVersion: '1',
    noticeChanges: [],
    days: 180,
    categories: new Map([
      ['media', {basis: 'consent'}],
      ['statistics', {basis: 'statistics'}],
      ['look', {basis: 'appearance'}],
      ['necessary', {basis: 'necessary'}],
    ]),
  };

  for (const [when, age, holds] of [
    ['180 days ago', 180 * DAY, false],
    ['one second less than 180 days ago', 180 * DAY - 1000, true],
    ['now', 0, true],
    ['23 hours ahead', -23 * 3_600_000, true],
    ['24 hours ahead', -DAY, false],
  ] as const)
    it(`${holds ? 'keeps' : 'drops'} an answer given ${when}`, () => {
      for (const choice of [choiceOf(['media'], [], now - age), choiceOf([], ['media'], now - age)])
        expect(inForce(choice, terms, now)).to.deep.equal(holds ? choice : undefined);
    });

  it('drops an answer under another version of the notice', () =>
    expect(inForce(choiceOf(['media'], [], now), {...terms, noticeVersion: '2'}, now)).to.equal(undefined));

  for (const key of ['statistics', 'statistics:counter', 'look'])
    it(`keeps the refusal of "${key}" after 10 years and under another version of the notice`, () => {
      const choice = choiceOf([], [key], now - 3653 * DAY);
      expect(inForce(choice, {...terms, noticeVersion: '2'}, now)).to.deep.equal(choice);
    });

  for (const key of ['statistics', 'look'])
    it(`drops the grant of "${key}" after 180 days`, () =>
      expect(inForce(choiceOf([key], [], now - 180 * DAY), terms, now)).to.equal(undefined));

  for (const key of ['media', 'necessary', 'unknown'])
    it(`drops the refusal of "${key}", which needs no objection, after 180 days`, () =>
      expect(inForce(choiceOf([], [key], now - 180 * DAY), terms, now)).to.equal(undefined));

  it('drops each answer at its own time, and has the time of the newest that is left', () => {
    const choice: Choice = {
      noticeVersion: '1',
      time: now,
      granted: ['media', 'media:maps'],
      refused: ['statistics', 'marketing'],
      times: {media: now - 181 * DAY, 'media:maps': now, statistics: now - 300 * DAY, marketing: now - DAY},
      days: {media: 180, 'media:maps': 180, statistics: 180, marketing: 180},
      grantedDespiteGpc: ['media', 'media:maps'],
    };
    expect(inForce(choice, terms, now)).to.deep.equal({
      noticeVersion: '1',
      time: now,
      granted: ['media:maps'],
      refused: ['statistics', 'marketing'],
      times: {'media:maps': now, statistics: now - 300 * DAY, marketing: now - DAY},
      days: {'media:maps': 180, statistics: 180, marketing: 180},
      grantedDespiteGpc: ['media:maps'],
    });
    expect(inForce(choice, terms, now + 179 * DAY)?.refused).to.deep.equal(['statistics']);
    expect(inForce(choice, terms, now + 180 * DAY)?.time).to.equal(now - 300 * DAY);
  });

  it('is undefined without a choice', () => expect(inForce(undefined, terms, now)).to.equal(undefined));
});

describe('timeToKeep', () => {
  const terms = {days: 180, categories: new Map([['statistics', {basis: 'statistics'}]] as const)};

  for (const [what, choice, now, days] of [
    ['an answer given now', choiceOf(['media'], [], 0), 0, 180],
    ['an answer given 100 days ago', choiceOf([], ['media'], 0), 100 * DAY, 80],
    ['an answer that has lapsed', choiceOf([], ['media'], 0), 200 * DAY, 0],
    ['a granted exception', choiceOf(['statistics'], [], 0), 0, 180],
    ['an objection', choiceOf([], ['statistics'], 0), 0, 400],
    ['an objection made 399 days ago', choiceOf(['media'], ['statistics:counter'], 0), 399 * DAY, 400],
  ] as const)
    it(`is ${days} days for ${what}`, () => {
      expect(timeToKeep(choice, terms, now)).to.equal(days * DAY);
      expect(hasObjection(choice, terms.categories)).to.equal(days === 400);
    });
});

describe('applyDecision', () => {
  const decision = {
    granted: ['analytics'],
    refused: ['marketing'],
    noticeVersion: '2',
    time: 1_795_449_600_123,
    days: 180,
  };
  const time = 1_795_449_600_000;

  it('gives the decision itself, in whole seconds, when there was no choice', () => {
    const {granted, refused} = decision;
    const expected = {...choiceOf(granted, refused, time), noticeVersion: '2'};
    expect(applyDecision(undefined, decision)).to.deep.equal(expected);
  });

  it('replaces the answers that the decision names, and keeps the others with their times', () => {
    const after = applyDecision(choiceOf(['marketing', 'media'], ['analytics'], 1000), decision);
    expect(after.granted).to.have.members(['analytics', 'media']);
    expect(after.refused).to.have.members(['marketing']);
    expect(after.times).to.deep.equal({analytics: time, media: 1000, marketing: time});
    expect(after.time).to.equal(time);
    expect(after.noticeVersion).to.equal('2');
  });

  it('names each key once', () => {
    const {granted} = applyDecision(undefined, {...decision, granted: ['media', 'media']});
    expect(granted).to.deep.equal(['media']);
  });

  it('keeps the answer for a service only where it differs from that for its category', () => {
    const {granted, refused} = applyDecision(undefined, {
      ...decision,
      granted: ['media', 'media:maps'],
      refused: ['media:films', 'marketing', 'marketing:ads'],
    });
    expect(granted).to.deep.equal(['media']);
    expect(refused).to.deep.equal(['media:films', 'marketing']);
  });

  it('keeps the answer for a service that is newer than the same answer for its category', () => {
    const after = applyDecision(choiceOf(['media'], [], 1000), {...decision, granted: ['media:films']});
    expect(after.granted).to.deep.equal(['media', 'media:films']);
    expect(after.times).to.deep.include({media: 1000, 'media:films': time});
  });

  it('replaces the answers of all services of a category that the decision names', () => {
    const before = choiceOf(['media'], ['media:films', 'marketing:ads'], 1000);
    const after = applyDecision(before, {...decision, granted: [], refused: ['media']});
    expect(after.granted).to.deep.equal([]);
    expect(after.refused).to.deep.equal(['marketing:ads', 'media']);
    expect(after.times).to.deep.equal({'marketing:ads': 1000, media: time});
  });

  it('leaves the category and its other services unchanged when the decision names one service', () => {
    const before = choiceOf([], ['media', 'marketing'], 1000);
    const after = applyDecision(before, {...decision, granted: ['media:films'], refused: []});
    expect(after).to.deep.include({granted: ['media:films'], refused: ['media', 'marketing']});
    expect(after.times).to.deep.equal({media: 1000, marketing: 1000, 'media:films': time});
  });

  it('marks what is granted while the browser sends Global Privacy Control, until it is answered again', () => {
    const first = applyDecision(undefined, {...decision, gpc: true});
    expect(first.grantedDespiteGpc).to.deep.equal(['analytics']);
    const second = applyDecision(first, {...decision, granted: ['media'], refused: []});
    expect(second.grantedDespiteGpc).to.deep.equal(['analytics']);
    expect(applyDecision(second, decision).grantedDespiteGpc).to.deep.equal([]);
  });
});
