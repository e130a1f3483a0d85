import {expect} from '@open-wc/testing';
import type {NoticeChange} from '../../src/config/types.ts';
import {applyDecision, type Choice, inForce} from '../../src/consent/choice.ts';
import {changesSince} from '../../src/consent/notice-changes.ts';

const NOW = Date.UTC(2026, 11, 1, 12);

/** Answers given under version 1 of the notice. */
const answers = applyDecision(undefined, {
  noticeVersion: '1',
  time: NOW - 1000,
  days: 180,
  granted: ['analytics', 'media', 'media:films'],
  refused: ['marketing', 'counting'],
});

/** The keys that still have an answer under version 4, after `changes`. */
function answeredAfter(
  changes: readonly NoticeChange[],
  choice: Choice = answers,
): readonly string[] | undefined {
  const categories = new Map([['counting', {basis: 'statistics'}]] as const);
  const terms = {noticeVersion: '4', noticeChanges: changes, days: 180, categories};
  const kept = inForce(choice, terms, NOW);
  return kept && [...kept.granted, ...kept.refused];
}

describe('changesSince', () => {
  const noticeChanges = [{from: '1'}, {from: '2'}];
  for (const [version, expected] of [
    ['3', []],
    ['2', ['2']],
    ['1', ['1', '2']],
    ['0', undefined],
  ] as const)
    it(`gives the changes since version ${version}`, () => {
      const changes = changesSince({noticeVersion: '3', noticeChanges}, version);
      expect(changes?.map(({from}) => from)).to.deep.equal(expected);
    });
});

describe('answers after a change of the notice', () => {
  for (const [why, changes, expected] of [
    [
      'all hold when it touches no category',
      [{from: '1', categories: []}],
      ['analytics', 'media', 'marketing', 'counting'],
    ],
    [
      'those of the touched categories do not hold',
      [{from: '1', categories: ['media', 'marketing']}],
      ['analytics', 'counting'],
    ],
    [
      'those that any later change has touched do not hold',
      [
        {from: '1', categories: ['media']},
        {from: '2', categories: ['analytics']},
      ],
      ['marketing', 'counting'],
    ],
    [
      'hold although an earlier change has touched their category',
      [
        {from: '0', categories: ['media', 'analytics']},
        {from: '1', categories: []},
      ],
      ['analytics', 'media', 'marketing', 'counting'],
    ],
    ['only objections hold when it does not say what it touches', [{from: '1'}], ['counting']],
    ['only objections hold when their version is not named', [{from: '2', categories: []}], ['counting']],
  ] as const)
    it(why, () => expect(answeredAfter(changes)).to.have.members(expected));

  it('hold under the next version too, once the visitor has answered again', () => {
    const changes = [{from: '1', categories: ['media']}];
    const kept = inForce(
      answers,
      {noticeVersion: '2', noticeChanges: changes, days: 180, categories: new Map()},
      NOW,
    );
    const again = applyDecision(kept, {
      noticeVersion: '2',
      time: NOW,
      days: 180,
      granted: [],
      refused: ['media'],
    });
    expect(answeredAfter([...changes, {from: '2', categories: []}], again)).to.have.members([
      'analytics',
      'marketing',
      'counting',
      'media',
    ]);
  });
});
