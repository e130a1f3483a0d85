import {expect} from '@open-wc/testing';
import {answerOf, applyDecision, categoryOf, isCurrent, isSameAnswer} from '../../src/consent/choice.ts';

const DAY = 86_400_000;

describe('answerOf', () => {
  const choice = {
    noticeVersion: '1',
    time: 0,
    granted: ['media', 'marketing:ads'],
    refused: ['media:films', 'marketing'],
  };

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

describe('isSameAnswer', () => {
  const choice = {noticeVersion: '1', time: 0, granted: ['a', 'b:c'], refused: ['b', 'd']};

  for (const [difference, other] of [
    ['the order of the keys', {...choice, granted: ['b:c', 'a'], refused: ['d', 'b']}],
    ['the time', {...choice, time: 1000}],
    ['the version of the notice', {...choice, noticeVersion: '2'}],
  ] as const)
    it(`is true for choices that differ only in ${difference}`, () =>
      expect(isSameAnswer(choice, other)).to.equal(true));

  for (const [difference, other] of [
    ['a granted key more', {...choice, granted: ['a', 'b:c', 'e']}],
    ['a refused key less', {...choice, refused: ['b']}],
    ['the answer for one key', {...choice, granted: ['b:c'], refused: ['a', 'b', 'd']}],
  ] as const)
    it(`is false for choices that differ in ${difference}`, () => {
      expect(isSameAnswer(choice, other)).to.equal(false);
      expect(isSameAnswer(other, choice)).to.equal(false);
    });

  it('tells no choice from an empty one', () => {
    expect(isSameAnswer(undefined, undefined)).to.equal(true);
    expect(isSameAnswer(undefined, {...choice, granted: [], refused: []})).to.equal(false);
  });

  it('does not change the order of the keys', () => {
    const other = {...choice, granted: ['b:c', 'a']};
    isSameAnswer(choice, other);
    expect(other.granted).to.deep.equal(['b:c', 'a']);
  });
});

describe('isCurrent', () => {
  const now = Date.UTC(2026, 10, 23, 16);
  const choice = {noticeVersion: '2', time: now, granted: [], refused: []};

  for (const [when, age, expected] of [
    ['180 days ago', 180 * DAY, false],
    ['one second less than 180 days ago', 180 * DAY - 1000, true],
    ['now', 0, true],
    ['23 hours ahead', -23 * 3_600_000, true],
    ['24 hours ahead', -DAY, false],
  ] as const)
    it(`is ${expected} for a choice made ${when}`, () =>
      expect(isCurrent({...choice, time: now - age}, '2', 180, now)).to.equal(expected));

  it('is false for a choice under another version of the notice', () =>
    expect(isCurrent(choice, '3', 180, now)).to.equal(false));
});

describe('applyDecision', () => {
  const decision = {
    granted: ['analytics'],
    refused: ['marketing'],
    noticeVersion: '2',
    time: 1_795_449_600_123,
  };

  it('gives the decision itself, in whole seconds, when there was no choice', () => {
    expect(applyDecision(undefined, decision)).to.deep.equal({...decision, time: 1_795_449_600_000});
  });

  it('replaces the answers that the decision names, and keeps the others', () => {
    const before = {granted: ['marketing', 'media'], refused: ['analytics'], noticeVersion: '1', time: 1000};
    const after = applyDecision(before, decision);
    expect(after.granted).to.have.members(['analytics', 'media']);
    expect(after.refused).to.have.members(['marketing']);
    expect(after.noticeVersion).to.equal('2');
  });

  it('names each key once', () => {
    expect(applyDecision(undefined, {...decision, granted: ['media', 'media']}).granted).to.deep.equal([
      'media',
    ]);
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

  it('replaces the answers of all services of a category that the decision names', () => {
    const before = {...decision, granted: ['media'], refused: ['media:films', 'marketing:ads']};
    const after = applyDecision(before, {...decision, granted: [], refused: ['media']});
    expect(after.granted).to.deep.equal([]);
    expect(after.refused).to.deep.equal(['marketing:ads', 'media']);
  });

  it('leaves the category and its other services unchanged when the decision names one service', () => {
    const before = {...decision, granted: [], refused: ['media', 'marketing']};
    const after = applyDecision(before, {...decision, granted: ['media:films'], refused: []});
    expect(after).to.deep.include({granted: ['media:films'], refused: ['media', 'marketing']});
  });
});
