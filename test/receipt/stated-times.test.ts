import {expect} from '@open-wc/testing';
import type {Receipt} from '../../src/receipt/model.ts';
import {ownEvents, receiptsOf, type Visit} from './visits.ts';

/** What a receipt states about times. */
interface Stated {
  /** By granted category, the day on which its consent ends. */
  readonly ends: Readonly<Record<string, string>>;
  /** The day on which the receipt says that consent was given, and the control; `none`: it says neither. */
  readonly consent: string;
  /** How long each new event holds. */
  readonly durations: readonly string[];
}

const accepts: Visit = {on: '2026-12-01', method: 'banner-accept', yes: ['analytics', 'surveys']};
const accepted: Stated = {
  ends: {analytics: '2027-05-30', surveys: '2027-05-30'},
  consent: '2026-12-01 banner-accept',
  durations: ['P180D'],
};
const nothing: Stated = {ends: {}, consent: 'none', durations: ['P180D']};

const cases: readonly (readonly [title: string, visits: readonly Visit[], stated: readonly Stated[]])[] = [
  ['after everything has lapsed', [accepts, {on: '2027-11-10'}], [accepted, nothing]],
  [
    'after the withdrawal of one of two',
    [accepts, {on: '2027-03-01', method: 'panel-save', no: ['analytics']}],
    [accepted, {ends: {surveys: '2027-05-30'}, consent: 'none', durations: ['P180D']}],
  ],
  [
    'after an objection',
    [accepts, {on: '2026-12-02', method: 'panel-save', no: ['statistics']}],
    [accepted, {...accepted, consent: 'none', durations: ['P400D']}],
  ],
  [
    'after an objection by Global Privacy Control',
    [
      {...accepts, yes: ['analytics', 'statistics']},
      {on: '2026-12-02', method: 'gpc', no: ['statistics'], shown: {layer: 'signal', text: ''}},
    ],
    [
      {ends: {analytics: '2027-05-30'}, consent: '2026-12-01 banner-accept', durations: ['P180D', 'P180D']},
      {ends: {analytics: '2027-05-30'}, consent: 'none', durations: ['P400D']},
    ],
  ],
  [
    'when one has lapsed and a later one has not',
    [
      {...accepts, yes: ['analytics']},
      {on: '2027-03-01', method: 'panel-save', yes: ['surveys']},
      {on: '2027-06-01'},
    ],
    [
      {...accepted, ends: {analytics: '2027-05-30'}},
      {
        ends: {analytics: '2027-05-30', surveys: '2027-08-28'},
        consent: '2027-03-01 panel-save',
        durations: ['P180D'],
      },
      {ends: {surveys: '2027-08-28'}, consent: 'none', durations: ['P180D']},
    ],
  ],
  [
    'of a consent after a lapse that no page has recorded',
    [accepts, {on: '2027-07-01', method: 'banner-accept', yes: ['analytics']}],
    [
      accepted,
      {
        ends: {analytics: '2027-12-28'},
        consent: '2027-07-01 banner-accept',
        durations: ['P180D', 'P180D'],
      },
    ],
  ],
  ['after a changed notice', [accepts, {on: '2026-12-10', notice: '2'}], [accepted, nothing]],
  [
    'after a refusal of everything, and a renewed consent',
    [
      accepts,
      {on: '2027-01-10', method: 'banner-reject', no: ['analytics', 'surveys']},
      {on: '2027-02-01', method: 'panel-save', yes: ['surveys'], no: ['analytics']},
    ],
    [
      accepted,
      nothing,
      {ends: {surveys: '2027-07-31'}, consent: '2027-02-01 panel-save', durations: ['P180D', 'P180D']},
    ],
  ],
];

describe('the times in a receipt', () => {
  for (const [title, visits, stated] of cases)
    it(`are those of what happened: ${title}`, async () =>
      expect((await receiptsOf(visits)).map(statedIn)).to.deep.equal(stated));

  it('come with Kantara’s claim exactly when the receipt records a consent', async () => {
    for (const [, visits] of cases)
      for (const receipt of await receiptsOf(visits))
        expect(receipt?.version !== undefined).to.equal(receipt?.consentTimestamp !== undefined);
  });
});

function statedIn(receipt: Receipt | undefined): Stated | undefined {
  if (!receipt) return undefined;
  const {services, record, consentTimestamp, collectionMethod} = receipt;
  const purposes = services.flatMap((service) => service.purposes);
  const categoryOf = (words: string): string =>
    record.processes.find(({purpose_}) => purpose_.title === words)?.id.replace('#process-', '') ?? '';
  const day = consentTimestamp && new Date(consentTimestamp * 1000).toISOString().slice(0, 10);
  const control = /^Control (\S+)/.exec(collectionMethod ?? '')?.[1];
  return {
    ends: Object.fromEntries(
      purposes.map(({purpose, termination}) => [categoryOf(purpose), termination.slice(0, 10)]),
    ),
    consent: [day, control].filter(Boolean).join(' ') || 'none',
    durations: ownEvents(receipt).map(({duration}) => duration),
  };
}
