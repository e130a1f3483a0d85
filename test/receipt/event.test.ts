import {expect} from '@open-wc/testing';
import type {Choice, Method} from '../../src/consent/choice.ts';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {actionOf, ACTION_TIME, sampleContext} from './sample-action.ts';

type Granted = readonly string[] | undefined;

interface Case {
  readonly title: string;
  /** What the newest receipt grants. Without it there is no receipt. */
  readonly receipt?: Granted;
  /** What the choice before grants. Without it there was no choice. */
  readonly before?: Granted;
  readonly now: readonly string[];
  readonly method: Method;
  /** Status and method of the event. Without it no receipt is made. */
  readonly event?: readonly [string, string];
}

const cases: readonly Case[] = [
  {title: 'a first refusal', now: [], method: 'banner-reject'},
  {title: 'a refusal after a refusal', before: [], now: [], method: 'panel-reject'},
  {title: 'a first consent', now: ['analytics'], method: 'banner-accept', event: ['Given', 'banner-accept']},
  {
    title: 'consent after a refusal',
    before: [],
    now: ['analytics'],
    method: 'panel-save',
    event: ['Given', 'panel-save'],
  },
  {
    title: 'a second category',
    receipt: ['analytics'],
    before: ['analytics'],
    now: ['analytics', 'surveys'],
    method: 'embed-play',
    event: ['Given', 'embed-play'],
  },
  {
    title: 'the same consent again',
    receipt: ['analytics'],
    before: ['analytics'],
    now: ['analytics'],
    method: 'panel-save',
    event: ['RenewedGiven', 'panel-save'],
  },
  {
    title: 'the same consent under a new notice',
    receipt: ['analytics'],
    now: ['analytics'],
    method: 'banner-accept',
    event: ['RenewedGiven', 'banner-accept'],
  },
  {
    title: 'the withdrawal of one category',
    receipt: ['analytics', 'surveys'],
    before: ['analytics', 'surveys'],
    now: ['surveys'],
    method: 'panel-save',
    event: ['Withdrawn', 'panel-withdraw'],
  },
  {
    title: 'the withdrawal of one category and consent to another',
    receipt: ['analytics'],
    before: ['analytics'],
    now: ['surveys'],
    method: 'panel-save',
    event: ['Withdrawn', 'panel-withdraw'],
  },
  {
    title: 'a complete withdrawal in the panel',
    receipt: ['analytics'],
    before: ['analytics'],
    now: [],
    method: 'panel-reject',
    event: ['Withdrawn', 'panel-withdraw'],
  },
  {
    title: 'a complete withdrawal under a new notice',
    receipt: ['analytics'],
    now: [],
    method: 'banner-reject',
    event: ['Withdrawn', 'banner-reject'],
  },
  {
    title: 'the withdrawal of a consent whose receipt is lost',
    before: ['analytics'],
    now: [],
    method: 'api',
    event: ['Withdrawn', 'api'],
  },
  {title: 'a refusal after a withdrawal', receipt: [], before: [], now: [], method: 'panel-reject'},
  {
    title: 'consent after a withdrawal',
    receipt: [],
    before: [],
    now: ['analytics'],
    method: 'panel-save',
    event: ['Given', 'panel-save'],
  },
];

const earlierReceipt = async (granted: Granted): Promise<Receipt | undefined> => {
  if (!granted) return undefined;
  const first = await issueReceipt(
    actionOf(['analytics', 'surveys'], 'api', {time: ACTION_TIME - 9000}),
    sampleContext,
    undefined,
    crypto,
  );
  const action = actionOf(granted, 'api', {before: ['analytics', 'surveys'], time: ACTION_TIME - 5000});
  return granted.length === 2 ? first : issueReceipt(action, sampleContext, first, crypto);
};

describe('the event of an action', () => {
  for (const {title, receipt, before, now, method, event} of cases)
    it(`${event ? `has the status ${event[0]}` : 'does not exist'} for ${title}`, async () => {
      const action = actionOf(now, method, before ? {before} : {});
      const issued = await issueReceipt(action, sampleContext, await earlierReceipt(receipt), crypto);
      const newest = issued?.record.events.at(-1);
      const found = newest && [newest.type[0].replace(/dpv:(Renewed)?Consent/, '$1'), newest.method];
      expect(found).to.deep.equal(event);
    });

  it('is not a withdrawal when a granted category is no longer offered', async () => {
    const previous = await issueReceipt(
      actionOf(['analytics', 'surveys'], 'banner-accept'),
      sampleContext,
      undefined,
      crypto,
    );
    const choice = {
      noticeVersion: '2',
      time: ACTION_TIME + 9000,
      granted: ['analytics'],
      refused: ['marketing'],
    };
    const action = {choice, before: undefined, method: 'banner-accept'} as const;
    const offered = ['analytics', 'marketing'];
    const issued = await issueReceipt(action, {...sampleContext, offered}, previous, crypto);
    expect(issued?.record.events.at(-1)?.type[0]).to.equal('dpv:RenewedConsentGiven');
  });

  const choiceWith = (granted: readonly string[], refused: readonly string[]): Choice => ({
    noticeVersion: '1',
    time: ACTION_TIME,
    granted,
    refused,
  });
  const all = ['analytics', 'marketing', 'surveys'];
  const otherCategories = ['analytics', 'surveys'];

  for (const {title, before, now, method, event, purposes} of [
    {
      title: 'consent to one service',
      before: undefined,
      now: choiceWith(['marketing:pixel'], all),
      method: 'panel-save',
      event: 'dpv:ConsentGiven',
      purposes: {
        analytics: 'refused',
        marketing: 'refused',
        'marketing:pixel': 'granted',
        surveys: 'refused',
      },
    },
    {
      title: 'consent to a category except one service',
      before: undefined,
      now: choiceWith(['marketing'], ['marketing:pixel', ...otherCategories]),
      method: 'panel-save',
      event: 'dpv:ConsentGiven',
      purposes: {
        analytics: 'refused',
        marketing: 'granted',
        'marketing:pixel': 'refused',
        surveys: 'refused',
      },
    },
    {
      title: 'the withdrawal of one service',
      before: choiceWith(['marketing'], otherCategories),
      now: choiceWith(['marketing'], ['marketing:pixel', ...otherCategories]),
      method: 'panel-withdraw',
      event: 'dpv:ConsentWithdrawn',
      purposes: {
        analytics: 'refused',
        marketing: 'granted',
        'marketing:pixel': 'refused',
        surveys: 'refused',
      },
    },
    {
      title: 'the withdrawal of a category except one service',
      before: choiceWith(['marketing'], otherCategories),
      now: choiceWith(['marketing:pixel'], all),
      method: 'panel-withdraw',
      event: 'dpv:ConsentWithdrawn',
      purposes: {
        analytics: 'refused',
        marketing: 'refused',
        'marketing:pixel': 'granted',
        surveys: 'refused',
      },
    },
    {
      title: 'the withdrawal of a service that only the markup names',
      before: choiceWith(['videos:tube'], all),
      now: choiceWith([], [...all, 'videos']),
      method: 'panel-withdraw',
      event: 'dpv:ConsentWithdrawn',
      purposes: {analytics: 'refused', marketing: 'refused', surveys: 'refused', videos: 'refused'},
    },
    {
      title: 'the same services again',
      before: choiceWith(['marketing:pixel'], all),
      now: choiceWith(['marketing:pixel'], all),
      method: 'panel-save',
      event: 'dpv:RenewedConsentGiven',
      purposes: {
        analytics: 'refused',
        marketing: 'refused',
        'marketing:pixel': 'granted',
        surveys: 'refused',
      },
    },
    {
      title: 'consent to the rest of a category',
      before: choiceWith(['marketing:pixel'], all),
      now: choiceWith(['marketing'], otherCategories),
      method: 'panel-save',
      event: 'dpv:ConsentGiven',
      purposes: {analytics: 'refused', marketing: 'granted', surveys: 'refused'},
    },
    {
      title: 'consent to one film, and for nothing else, before the question is answered',
      before: undefined,
      now: choiceWith(['marketing:pixel'], []),
      method: 'embed-play',
      event: 'dpv:ConsentGiven',
      purposes: {'marketing:pixel': 'granted'},
    },
    {
      title: 'consent and an objection in one action',
      before: undefined,
      now: choiceWith(['surveys'], ['analytics', 'marketing', 'statistics']),
      method: 'panel-save',
      event: 'dpv:ConsentGiven',
      purposes: {analytics: 'refused', marketing: 'refused', surveys: 'granted', statistics: 'objected'},
    },
    {
      title: 'a withdrawal and an objection in one action',
      before: choiceWith(['surveys', 'statistics'], ['analytics', 'marketing']),
      now: choiceWith([], [...all, 'statistics']),
      method: 'panel-withdraw',
      event: 'dpv:ConsentWithdrawn',
      purposes: {analytics: 'refused', marketing: 'refused', surveys: 'refused', statistics: 'objected'},
    },
  ] as const)
    it(`has the status ${event.slice(4)} and lists every answer for ${title}`, async () => {
      const action = {
        choice: now,
        before,
        method: method === 'panel-withdraw' ? 'panel-save' : method,
      } as const;
      const issued = await issueReceipt(action, sampleContext, undefined, crypto);
      const newest = issued?.record.events.at(-1);
      expect([newest?.type[0], newest?.method]).to.deep.equal([event, method]);
      expect(newest?.purposes).to.deep.equal(purposes);
    });

  for (const [title, before, now, method] of [
    ['before any other answer', undefined, choiceWith([], ['statistics']), 'banner-object'],
    [
      'beside consent that stays',
      choiceWith(['surveys', 'statistics'], ['analytics', 'marketing']),
      choiceWith(['surveys'], ['analytics', 'marketing', 'statistics']),
      'panel-save',
    ],
    [
      'beside consent that stays, when the exception had no answer',
      choiceWith(['surveys'], ['analytics', 'marketing']),
      choiceWith(['surveys'], ['analytics', 'marketing', 'statistics']),
      'banner-object',
    ],
    ['alone', choiceWith(['statistics'], []), choiceWith([], ['statistics']), 'panel-save'],
  ] as const)
    it(`does not exist for an objection to an exception ${title}`, async () => {
      const action = {choice: now, before, method} as const;
      const first = await issueReceipt(actionOf(['surveys'], 'panel-save'), sampleContext, undefined, crypto);
      const previous = before?.granted.includes('surveys') ? first : undefined;
      expect(await issueReceipt(action, sampleContext, previous, crypto)).to.equal(undefined);
    });
});
