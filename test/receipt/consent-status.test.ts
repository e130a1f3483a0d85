import {expect} from '@open-wc/testing';
import type {Choice, Method} from '../../src/consent/choice.ts';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {actOf, NOON, sampleContext} from './sample-act.ts';

type Past = readonly string[] | undefined;

interface Case {
  readonly title: string;
  /** What the newest receipt grants; none when absent. */
  readonly receipt?: Past;
  readonly before?: Past;
  readonly now: readonly string[];
  readonly method: Method;
  /** Status and method of the event; none when no receipt is made. */
  readonly event?: readonly [string, string];
}

const cases: readonly Case[] = [
  {title: 'a first refusal', now: [], method: 'banner-reject'},
  {title: 'a refusal after a refusal', before: [], now: [], method: 'panel-reject'},
  {title: 'a first yes', now: ['analytics'], method: 'banner-accept', event: ['Given', 'banner-accept']},
  {
    title: 'a yes after a refusal',
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
    title: 'the same yes again',
    receipt: ['analytics'],
    before: ['analytics'],
    now: ['analytics'],
    method: 'panel-save',
    event: ['RenewedGiven', 'panel-save'],
  },
  {
    title: 'a yes when asked anew',
    receipt: ['analytics'],
    now: ['analytics'],
    method: 'banner-accept',
    event: ['RenewedGiven', 'banner-accept'],
  },
  {
    title: 'one category taken back',
    receipt: ['analytics', 'surveys'],
    before: ['analytics', 'surveys'],
    now: ['surveys'],
    method: 'panel-save',
    event: ['Withdrawn', 'panel-withdraw'],
  },
  {
    title: 'one taken back and another granted',
    receipt: ['analytics'],
    before: ['analytics'],
    now: ['surveys'],
    method: 'panel-save',
    event: ['Withdrawn', 'panel-withdraw'],
  },
  {
    title: 'everything taken back in the panel',
    receipt: ['analytics'],
    before: ['analytics'],
    now: [],
    method: 'panel-reject',
    event: ['Withdrawn', 'panel-withdraw'],
  },
  {
    title: 'everything taken back when asked anew',
    receipt: ['analytics'],
    now: [],
    method: 'banner-reject',
    event: ['Withdrawn', 'banner-reject'],
  },
  {
    title: 'a yes taken back whose receipt is gone',
    before: ['analytics'],
    now: [],
    method: 'api',
    event: ['Withdrawn', 'api'],
  },
  {title: 'a refusal after a withdrawal', receipt: [], before: [], now: [], method: 'panel-reject'},
  {
    title: 'a yes after a withdrawal',
    receipt: [],
    before: [],
    now: ['analytics'],
    method: 'panel-save',
    event: ['Given', 'panel-save'],
  },
];

const earlier = async (granted: Past): Promise<Receipt | undefined> => {
  if (!granted) return undefined;
  const first = await issueReceipt(
    actOf(['analytics', 'surveys'], 'api', {time: NOON - 9000}),
    sampleContext,
    undefined,
    crypto,
  );
  const act = actOf(granted, 'api', {before: ['analytics', 'surveys'], time: NOON - 5000});
  return granted.length === 2 ? first : issueReceipt(act, sampleContext, first, crypto);
};

describe('the status of an act', () => {
  for (const {title, receipt, before, now, method, event} of cases)
    it(`${event ? `is ${event[0]}` : 'makes no receipt'} for ${title}`, async () => {
      const act = actOf(now, method, before ? {before} : {});
      const issued = await issueReceipt(act, sampleContext, await earlier(receipt), crypto);
      const newest = issued?.record.events.at(-1);
      const found = newest && [newest.type[0].replace(/dpv:(Renewed)?Consent/, '$1'), newest.method];
      expect(found).to.deep.equal(event);
    });

  it('is no withdrawal when a granted category is no longer offered', async () => {
    const previous = await issueReceipt(
      actOf(['analytics', 'surveys'], 'banner-accept'),
      sampleContext,
      undefined,
      crypto,
    );
    const choice = {noticeVersion: '2', time: NOON + 9000, granted: ['analytics'], refused: ['marketing']};
    const act = {choice, before: undefined, method: 'banner-accept'} as const;
    const offered = ['analytics', 'marketing'];
    const issued = await issueReceipt(act, {...sampleContext, offered}, previous, crypto);
    expect(issued?.record.events.at(-1)?.type[0]).to.equal('dpv:RenewedConsentGiven');
  });

  const service = (granted: readonly string[], refused: readonly string[]): Choice => ({
    noticeVersion: '1',
    time: NOON,
    granted,
    refused,
  });
  const all = ['analytics', 'marketing', 'surveys'];
  const others = ['analytics', 'surveys'];

  for (const {title, before, now, method, event, purposes} of [
    {
      title: 'a yes to one service',
      before: undefined,
      now: service(['marketing:pixel'], all),
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
      title: 'a yes to a category but one service',
      before: undefined,
      now: service(['marketing'], ['marketing:pixel', ...others]),
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
      title: 'one service taken back',
      before: service(['marketing'], others),
      now: service(['marketing'], ['marketing:pixel', ...others]),
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
      title: 'a category taken back that keeps one service',
      before: service(['marketing'], others),
      now: service(['marketing:pixel'], all),
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
      title: 'a service taken back that only the markup names',
      before: service(['videos:tube'], all),
      now: service([], [...all, 'videos']),
      method: 'panel-withdraw',
      event: 'dpv:ConsentWithdrawn',
      purposes: {analytics: 'refused', marketing: 'refused', surveys: 'refused', videos: 'refused'},
    },
    {
      title: 'the same services again',
      before: service(['marketing:pixel'], all),
      now: service(['marketing:pixel'], all),
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
      title: 'the rest of a category',
      before: service(['marketing:pixel'], all),
      now: service(['marketing'], others),
      method: 'panel-save',
      event: 'dpv:ConsentGiven',
      purposes: {analytics: 'refused', marketing: 'granted', surveys: 'refused'},
    },
    {
      title: 'a film played for good before the question was answered, and nothing of what was not',
      before: undefined,
      now: service(['marketing:pixel'], []),
      method: 'embed-play',
      event: 'dpv:ConsentGiven',
      purposes: {'marketing:pixel': 'granted'},
    },
    {
      title: 'a yes and an objection in one',
      before: undefined,
      now: service(['surveys'], ['analytics', 'marketing', 'statistics']),
      method: 'panel-save',
      event: 'dpv:ConsentGiven',
      purposes: {analytics: 'refused', marketing: 'refused', surveys: 'granted', statistics: 'objected'},
    },
    {
      title: 'a yes taken back and an objection in one',
      before: service(['surveys', 'statistics'], ['analytics', 'marketing']),
      now: service([], [...all, 'statistics']),
      method: 'panel-withdraw',
      event: 'dpv:ConsentWithdrawn',
      purposes: {analytics: 'refused', marketing: 'refused', surveys: 'refused', statistics: 'objected'},
    },
  ] as const)
    it(`says ${event.slice(4)} and every answer for ${title}`, async () => {
      const act = {choice: now, before, method: method === 'panel-withdraw' ? 'panel-save' : method} as const;
      const issued = await issueReceipt(act, sampleContext, undefined, crypto);
      const newest = issued?.record.events.at(-1);
      expect([newest?.type[0], newest?.method]).to.deep.equal([event, method]);
      expect(newest?.purposes).to.deep.equal(purposes);
    });

  for (const [title, before, now, method] of [
    ['before anything else was answered', undefined, service([], ['statistics']), 'banner-object'],
    [
      'beside a yes that stays',
      service(['surveys', 'statistics'], ['analytics', 'marketing']),
      service(['surveys'], ['analytics', 'marketing', 'statistics']),
      'panel-save',
    ],
    [
      'beside a yes that stays, before anything was said about it',
      service(['surveys'], ['analytics', 'marketing']),
      service(['surveys'], ['analytics', 'marketing', 'statistics']),
      'banner-object',
    ],
    ['that is the whole of it', service(['statistics'], []), service([], ['statistics']), 'panel-save'],
  ] as const)
    it(`makes no receipt of an objection to what runs without consent, ${title}`, async () => {
      const act = {choice: now, before, method} as const;
      const first = await issueReceipt(actOf(['surveys'], 'panel-save'), sampleContext, undefined, crypto);
      const previous = before?.granted.includes('surveys') ? first : undefined;
      expect(await issueReceipt(act, sampleContext, previous, crypto)).to.equal(undefined);
    });
});
