import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseCalendarDate} from '../../../src/platform/pure/calendar.ts';
import {complaintDates, requestDates} from '../../../src/rights/statutory-dates.ts';
import {confirmationTexts} from '../../../src/service/submissions/confirmation.ts';

const received = parseCalendarDate('2026-11-25');
assert.ok(received);

describe('confirmationTexts', () => {
  it('has the dates of a request in words', () =>
    assert.deepEqual(confirmationTexts({reference: 'REQ-1', ...requestDates(received)}), {
      reference: 'REQ-1',
      received: 'Wednesday 25 November 2026',
      due: 'Tuesday 29 December 2026',
      extended: 'Thursday 25 February 2027',
      acknowledge: '',
    }));

  it('has the dates of a complaint in words', () => {
    const {due, acknowledge} = confirmationTexts({reference: 'COM-1', ...complaintDates(received)});
    assert.deepEqual([due, acknowledge], ['', 'Tuesday 29 December 2026']);
  });
});
