import {expect} from '@open-wc/testing';
import {issueLapses, issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {actionOf, sampleContext} from './sample-action.ts';
import {newEventsIn, ownEvents, receiptsOf, type Visit} from './visits.ts';

interface Case {
  readonly title: string;
  readonly visits: readonly Visit[];
  /** For each visit, what it adds to the record. Nothing: there is no receipt. */
  readonly events: readonly (readonly string[])[];
}

const all = ['analytics', 'marketing', 'surveys'];
const acceptsAll: Visit = {on: '2026-12-01', method: 'banner-accept', yes: all};
const acceptedAll = '2026-12-01 ConsentGiven analytics granted, marketing granted, surveys granted';
const acceptsSome: Visit = {
  on: '2026-12-01',
  method: 'panel-save',
  yes: ['analytics'],
  no: ['marketing', 'surveys'],
};
const acceptedSome = [
  '2026-12-01 ConsentRefused marketing refused, surveys refused',
  '2026-12-01 ConsentGiven analytics granted',
];

const cases: readonly Case[] = [
  {title: 'a first refusal', visits: [{on: '2026-12-01', method: 'banner-reject', no: all}], events: [[]]},
  {
    title: 'a refusal after a refusal',
    visits: [
      {on: '2026-12-01', method: 'banner-reject', no: all},
      {on: '2026-12-02', method: 'panel-reject', no: all},
    ],
    events: [[], []],
  },
  {title: 'a first consent', visits: [acceptsAll], events: [[acceptedAll]]},
  {
    title: 'consent to one category and a refusal of the others',
    visits: [acceptsSome],
    events: [acceptedSome],
  },
  {
    title: 'consent after a refusal',
    visits: [
      {on: '2026-12-01', method: 'banner-reject', no: all},
      {on: '2026-12-02', method: 'panel-save', yes: ['analytics']},
    ],
    events: [[], ['2026-12-02 ConsentGiven analytics granted']],
  },
  {
    title: 'the same consent again',
    visits: [acceptsSome, {on: '2026-12-02', method: 'panel-accept', yes: ['analytics']}],
    events: [acceptedSome, ['2026-12-02 RenewedConsentGiven analytics granted']],
  },
  {
    title: 'one save that takes back analytics and allows marketing',
    visits: [acceptsSome, {on: '2026-12-02', method: 'panel-save', yes: ['marketing'], no: ['analytics']}],
    events: [
      acceptedSome,
      ['2026-12-02 ConsentWithdrawn analytics refused', '2026-12-02 ConsentGiven marketing granted'],
    ],
  },
  {
    title: 'a complete withdrawal',
    visits: [acceptsSome, {on: '2026-12-02', method: 'panel-reject', no: all}],
    events: [
      acceptedSome,
      [
        '2026-12-02 ConsentWithdrawn analytics refused',
        '2026-12-02 ConsentRefused marketing refused, surveys refused',
      ],
    ],
  },
  {
    title: 'a refusal after a withdrawal',
    visits: [
      acceptsAll,
      {on: '2026-12-02', method: 'panel-reject', no: all},
      {on: '2026-12-03', method: 'panel-reject', no: all},
    ],
    events: [
      [acceptedAll],
      ['2026-12-02 ConsentWithdrawn analytics refused, marketing refused, surveys refused'],
      [],
    ],
  },
  {
    title: 'consent to a film 170 days after another consent, and the lapse of each',
    visits: [
      {on: '2026-12-01', method: 'banner-accept', yes: ['analytics']},
      {on: '2027-05-20', method: 'embed-play', yes: ['media:film']},
      {on: '2027-06-01'},
      {on: '2027-12-01'},
    ],
    events: [
      ['2026-12-01 ConsentGiven analytics granted'],
      ['2027-05-20 ConsentGiven media:film granted'],
      ['2027-05-30 ConsentExpired analytics lapsed'],
      ['2027-11-16 ConsentExpired media:film lapsed'],
    ],
  },
  {
    title: 'a visit before the consent lapses, and two after it',
    visits: [acceptsAll, {on: '2027-05-29'}, {on: '2027-05-30'}, {on: '2027-05-31'}],
    events: [
      [acceptedAll],
      [],
      ['2027-05-30 ConsentExpired analytics lapsed, marketing lapsed, surveys lapsed'],
      [],
    ],
  },
  {
    title: '“Reject all” after a lapse',
    visits: [acceptsSome, {on: '2027-07-01'}, {on: '2027-07-01', method: 'banner-reject', no: all}],
    events: [
      acceptedSome,
      ['2027-05-30 ConsentExpired analytics lapsed'],
      ['2027-07-01 ConsentRefused analytics refused, marketing refused, surveys refused'],
    ],
  },
  {
    title: '“Reject all” after a lapse that no page has recorded',
    visits: [acceptsAll, {on: '2027-07-01', method: 'banner-reject', no: all}],
    events: [
      [acceptedAll],
      [
        '2027-05-30 ConsentExpired analytics lapsed, marketing lapsed, surveys lapsed',
        '2027-07-01 ConsentRefused analytics refused, marketing refused, surveys refused',
      ],
    ],
  },
  {
    title: 'consent after a lapse',
    visits: [acceptsAll, {on: '2027-07-01', method: 'banner-accept', yes: all}],
    events: [
      [acceptedAll],
      [
        '2027-05-30 ConsentExpired analytics lapsed, marketing lapsed, surveys lapsed',
        '2027-07-01 ConsentGiven analytics granted, marketing granted, surveys granted',
      ],
    ],
  },
  {
    title: 'a changed notice, and an answer to the new one',
    visits: [
      acceptsSome,
      {on: '2026-12-10', notice: '2'},
      {on: '2026-12-10', notice: '2', method: 'banner-accept', yes: all},
      {on: '2026-12-11', notice: '2'},
    ],
    events: [
      acceptedSome,
      ['2026-12-10 ConsentRevoked analytics lapsed'],
      ['2026-12-10 ConsentGiven analytics granted, marketing granted, surveys granted'],
      [],
    ],
  },
  {
    title: 'a notice that has changed for one category, for none, and then for all',
    visits: [
      acceptsAll,
      {on: '2026-12-10', notice: '2', changes: [{from: '1', categories: ['marketing']}]},
      {
        on: '2026-12-11',
        notice: '3',
        changes: [
          {from: '1', categories: ['marketing']},
          {from: '2', categories: []},
        ],
      },
      {on: '2026-12-12', notice: '4', changes: [{from: '1', categories: []}, {from: '3'}]},
    ],
    events: [
      [acceptedAll],
      ['2026-12-10 ConsentRevoked marketing lapsed'],
      [],
      ['2026-12-12 ConsentRevoked analytics lapsed, surveys lapsed'],
    ],
  },
  {
    title: 'a changed notice that the visitor finds after the consent has expired',
    visits: [acceptsSome, {on: '2027-12-10', notice: '2'}],
    events: [acceptedSome, ['2027-05-30 ConsentExpired analytics lapsed']],
  },
  {
    title: 'consent to one service',
    visits: [{on: '2026-12-01', method: 'panel-save', yes: ['marketing:pixel'], no: ['marketing']}],
    events: [
      ['2026-12-01 ConsentRefused marketing refused', '2026-12-01 ConsentGiven marketing:pixel granted'],
    ],
  },
  {
    title: 'the withdrawal of one service, and then of its category',
    visits: [
      acceptsAll,
      {on: '2026-12-02', method: 'panel-save', no: ['marketing:pixel']},
      {on: '2026-12-03', method: 'panel-save', no: ['marketing']},
    ],
    events: [
      [acceptedAll],
      ['2026-12-02 ConsentWithdrawn marketing:pixel refused'],
      ['2026-12-03 ConsentWithdrawn marketing refused'],
    ],
  },
  {
    title: 'consent to the rest of a category',
    visits: [
      {on: '2026-12-01', method: 'embed-play', yes: ['marketing:pixel']},
      {on: '2026-12-02', method: 'panel-save', yes: ['marketing']},
    ],
    events: [
      ['2026-12-01 ConsentGiven marketing:pixel granted'],
      ['2026-12-02 ConsentGiven marketing granted'],
    ],
  },
  {
    title: 'the withdrawal of a category with consent for one service',
    visits: [
      {on: '2026-12-01', method: 'embed-play', yes: ['marketing:pixel']},
      {on: '2026-12-02', method: 'banner-reject', no: all},
      {on: '2027-12-02'},
    ],
    events: [
      ['2026-12-01 ConsentGiven marketing:pixel granted'],
      [
        '2026-12-02 ConsentRefused analytics refused, surveys refused',
        '2026-12-02 ConsentWithdrawn marketing refused',
      ],
      [],
    ],
  },
  {
    title: 'an objection alone',
    visits: [{on: '2026-12-01', method: 'banner-object', no: ['statistics']}],
    events: [[]],
  },
  {
    title: 'an exception that is left on, alone and with a refusal',
    visits: [
      {on: '2026-12-01', method: 'banner-object', yes: ['statistics']},
      {on: '2026-12-01', method: 'banner-reject', yes: ['statistics'], no: all},
    ],
    events: [[], []],
  },
  {
    title: 'an exception that is left on beside a consent, an objection, and the same again',
    visits: [
      {on: '2026-12-01', method: 'banner-accept', yes: ['analytics', 'statistics']},
      {on: '2026-12-02', method: 'panel-save', no: ['statistics']},
      {on: '2026-12-03', method: 'panel-save', no: ['statistics']},
      {on: '2028-12-01'},
    ],
    events: [
      ['2026-12-01 ConsentGiven analytics granted', '2026-12-01 not-objected statistics not-objected'],
      ['2026-12-02 ObjectingToProcess statistics objected'],
      [],
      ['2027-05-30 ConsentExpired analytics lapsed'],
    ],
  },
];

describe('the events of a record', () => {
  for (const {title, visits, events} of cases)
    it(`say what happened: ${title}`, async () =>
      expect(newEventsIn(await receiptsOf(visits))).to.deep.equal(events));

  it('record a withdrawal when the receipts are lost', async () => {
    const action = actionOf([], 'api', {before: ['analytics']});
    const receipt = await issueReceipt(action, sampleContext, [], crypto);
    expect(newEventsIn([receipt])).to.deep.equal([
      [
        '2026-11-23 ConsentWithdrawn analytics refused',
        '2026-11-23 ConsentRefused marketing refused, surveys refused',
      ],
    ]);
  });

  it('are attributed to whom they come from, with the control and the layer', async () => {
    const receipts = await receiptsOf([
      acceptsAll,
      {on: '2026-12-02', method: 'panel-reject', no: ['surveys']},
      {on: '2026-12-03', notice: '2'},
      {on: '2026-12-03', notice: '2', method: 'embed-play', yes: ['media:film']},
      {on: '2027-12-01', notice: '2'},
    ]);
    const events = receipts.flatMap((receipt) => (receipt ? ownEvents(receipt) : []));
    expect(events.map(({by, method, layer, notice}) => [by, method, layer, notice])).to.deep.equal([
      ['dpv:DataSubject', 'banner-accept', 'banner', '1'],
      ['dpv:DataSubject', 'panel-withdraw', 'panel', '1'],
      ['dpv:DataController', 'new-notice', undefined, '1'],
      ['dpv:DataSubject', 'embed-play', 'embed', '2'],
      ['dpv:DataController', 'expiry', undefined, '2'],
    ]);
  });

  it('state the type of consent, and none for an exception', async () => {
    const [receipt] = await receiptsOf([
      {on: '2026-12-01', method: 'panel-save', yes: ['analytics'], no: ['statistics']},
    ]);
    expect(receipt?.record.events.map(({type}) => type)).to.deep.equal([
      ['dpv:ObjectingToProcess'],
      ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
    ]);
  });

  it('are still known after a record was closed', async () => {
    const saves = Array.from({length: 51}, (): Visit => ({...acceptsSome, yes: ['surveys'], no: []}));
    const receipts = await receiptsOf([acceptsSome, ...saves, {on: '2027-12-01'}]);
    const records = new Set(receipts.flatMap((receipt) => (receipt ? receipt.record.recordId : [])));
    expect(records.size).to.equal(2);
    expect(newEventsIn(receipts.slice(-1))).to.deep.equal([
      ['2027-05-30 ConsentExpired analytics lapsed, surveys lapsed'],
    ]);
  });

  for (const [days, end] of [
    [90, '2027-03-01'],
    [365, '2027-05-30'],
  ] as const)
    it(`expire by the shorter of the promised 180 days and the ${days} days of the site now`, async () => {
      const history = (await receiptsOf([acceptsSome])) as readonly Receipt[];
      const config = {
        ...sampleContext.config,
        notice: {version: '1', changes: []},
        cookie: {name: 'x', days},
      };
      const now = Date.parse('2027-07-10T00:00:00Z');
      const receipt = await issueLapses({...sampleContext, config}, history, now, crypto);
      expect(newEventsIn([receipt])).to.deep.equal([[`${end} ConsentExpired analytics lapsed`]]);
    });
});
