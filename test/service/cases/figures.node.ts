import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CaseEvent, CaseEventType, CaseRecord, EventDetails} from '../../../src/service/cases/model.ts';
import {caseFigures} from '../../../src/service/cases/figures.ts';
import {workingDays} from '../../../src/rights/working-days.ts';
import {day} from '../../rights/day.ts';

type Happened = readonly [type: CaseEventType, on: string, details?: EventDetails];

function caseOf(kind: CaseRecord['kind'], arrived: string, ...happened: readonly Happened[]): CaseRecord {
  const events = happened.map(([type, on, details = {}]): CaseEvent => ({
    type,
    day: day(on),
    at: `${on}T10:00:00.000Z`,
    by: 'Alex',
    details,
  }));
  const answers = kind === 'request' ? {kinds: ['access', 'erasure']} : {};
  return {
    ...{reference: `${kind}-${arrived}`, kind, arrived: day(arrived), receivedAt: `${arrived}T10:00:00.000Z`},
    ...{channel: 'post', language: 'en', answers, events},
  };
}

const fulfilled = {outcome: 'fulfilled'};

describe('caseFigures', () => {
  const cases = [
    caseOf('request', '2026-01-05', ['outcome', '2026-02-05', fulfilled]),
    caseOf('request', '2026-01-06', ['outcome', '2026-02-09', fulfilled]),
    caseOf(
      'request',
      '2026-01-07',
      ['extended', '2026-01-20', {ground: 'complexity'}],
      ['outcome', '2026-04-07', fulfilled],
    ),
    caseOf('request', '2026-01-08', ['refused', '2026-01-20', {ground: 'excessive'}]),
    caseOf('request', '2026-01-09', ['closed', '2026-01-20']),
    caseOf('request', '2026-01-12', ['closed', '2026-01-20'], ['reopened', '2026-01-21']),
    caseOf('request', '2026-12-01'),
    caseOf('request', '2025-12-31', ['outcome', '2026-01-20', fulfilled]),
    caseOf(
      'complaint',
      '2026-03-02',
      ['acknowledged', '2026-04-01'],
      ['outcome', '2026-05-01', {outcome: 'upheld'}],
    ),
    caseOf('complaint', '2026-03-03', ['acknowledged', '2026-04-03']),
    caseOf('complaint', '2026-03-04', ['outcome', '2026-03-10', {outcome: 'not-upheld'}]),
    caseOf('complaint', '2026-12-01'),
  ];
  const period = {
    from: day('2026-01-01'),
    to: day('2026-12-31'),
    today: day('2026-12-02'),
    days: workingDays(),
  };
  const {requests, complaints} = caseFigures(cases, period);

  it('count what was answered in time, late and after an extension', () =>
    assert.deepEqual(
      [
        requests.received,
        requests.onTime,
        requests.late,
        requests.open,
        requests.overdue,
        requests.closedWithoutAnswer,
      ],
      [7, 3, 1, 2, 1, 1],
    ));

  it('count grounds, outcomes and rights', () =>
    assert.deepEqual(
      [requests.extended, requests.refused, requests.outcomes, requests.rights],
      [{complexity: 1}, {excessive: 1}, {fulfilled: 3}, {access: 7, erasure: 7}],
    ));

  it('count complaints that were acknowledged in time, also by their outcome', () =>
    assert.deepEqual(
      [
        complaints.received,
        complaints.acknowledgedOnTime,
        complaints.acknowledgedLate,
        complaints.notAcknowledged,
        complaints.outcomes,
      ],
      [4, 2, 1, 1, {upheld: 1, 'not-upheld': 1}],
    ));
});
