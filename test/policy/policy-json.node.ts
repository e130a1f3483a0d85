import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {durationsIn} from '../../src/policy/durations.ts';
import {publishPolicy} from '../../src/policy/publish.ts';
import {siteConfig} from './site-config.ts';

describe('durationsIn', () => {
  for (const [text, durations] of [
    ['3 years, to see how they went', ['P3Y']],
    ['6 to 12 years after a funding contract ends', ['P6Y', 'P12Y']],
    ['6 years after the agreement ends; 12 years if it was signed as a deed', ['P6Y', 'P12Y']],
    ['within one month', ['P1M']],
    ['30 days', ['P30D']],
    ['two weeks', ['P2W']],
    ['6 mis', ['P6M']],
    ['3 blynedd', ['P3Y']],
    ['as long as it is of value', []],
    ['12 committees', []],
    ['since 2026 Daylight', []],
  ] as const)
    it(`reads ${JSON.stringify(durations)} in "${text}"`, () =>
      assert.deepEqual(durationsIn(text), durations));
});

const SOURCE = `---
title: Privacy policy
version: 2026-11-01
date: 2026-11-01
---

## Purposes {#why table=purposes}

| Purpose | Data | Basis | Interest | Kept |
|---|---|---|---|---|
| To run events | names | consent or legitimate interests | to meet people | 3 years |

## Kept {#kept table=retention}

| A | B |
|---|---|
| consent | then 6 years |

## Rights {#rights table=rights}

| Right | Ask | Law |
|---|---|---|
| Access | a copy | UK GDPR Article 15 |
`;

interface Data {
  readonly version: string;
  readonly sha256: string;
  readonly previous: string | null;
  readonly processes: readonly {readonly legalBasis: readonly string[]; readonly storage: object}[];
  readonly retention: readonly object[];
  readonly rights: readonly object[];
  readonly services?: readonly {readonly id: string}[];
}

describe('policy.json', () => {
  const older = {text: SOURCE.replaceAll('2026-11-01', '2026-10-01'), sha256: 'older'};
  const publish = (data?: string): ReadonlyMap<string, string> =>
    publishPolicy(
      [
        {...older, data},
        {text: SOURCE, sha256: 'newer'},
      ],
      {
        config: siteConfig,
        base: '/privacy/',
        today: '2026-12-01',
      },
    ).files;
  const read = (files: ReadonlyMap<string, string>, path: string): Data =>
    JSON.parse(files.get(path) ?? '') as Data;
  const files = publish();
  const data = read(files, '/privacy/2026-11-01/policy.json');

  it('states version, hash and the version before', () =>
    assert.deepEqual(
      [data.version, data.sha256, data.previous],
      ['2026-11-01', 'newer', '/privacy/2026-10-01/'],
    ));

  it('states lawful bases as DPV terms', () =>
    assert.deepEqual(data.processes[0]?.legalBasis, ['dpv:Consent', 'dpv:LegitimateInterest']));

  it('states retention in the words of the policy and as durations', () => {
    assert.deepEqual(data.retention, [
      {what: 'consent', storage: {words: 'then 6 years', durations: ['P6Y']}},
    ]);
    assert.deepEqual(data.processes[0]?.storage, {words: '3 years', durations: ['P3Y']});
  });

  it('states the rights', () =>
    assert.deepEqual(data.rights, [
      {type: 'dpv:DataSubjectRight', title: 'Access', ask: 'a copy', law: 'UK GDPR Article 15'},
    ]));

  it('states the services of the configuration, but not for an earlier version', () => {
    assert.deepEqual(
      data.services?.map(({id}) => id),
      ['#analytics:matomo', '#analytics:quiet'],
    );
    assert.equal(read(files, '/privacy/2026-10-01/policy.json').services, undefined);
  });

  it('is for an earlier version what it was when that was published', () =>
    assert.equal(publish('{"kept": true}').get('/privacy/2026-10-01/policy.json'), '{"kept": true}'));

  it('is beside the current policy too, and so is each text', () => {
    assert.deepEqual(read(files, '/privacy/policy.json'), data);
    assert.equal(files.get('/privacy/2026-10-01/policy.md'), older.text);
  });
});
