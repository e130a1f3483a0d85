import type {CalendarDate} from '../../../platform/pure/calendar.ts';
import {defaultRegulator} from '../../../config/regulator.ts';
import type {Organisation} from '../../../config/types.ts';
import {requestDates} from '../../../rights/statutory-dates.ts';

/** A letter as plain text. Its subject is one line. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The letters of which there is a draft. Those with `received` and `corrected` are sent by the service itself. */
export type LetterName =
  | 'request-received'
  | 'complaint-received'
  | 'address-corrected'
  | 'identity'
  | 'clarification'
  | 'extension'
  | 'answer'
  | 'refusal'
  | 'acknowledgement'
  | 'progress'
  | 'complaint-outcome';

/** Where people complain about the organisation. */
export interface LetterRegulator {
  readonly name: string;
  readonly welshName: string;
  readonly url: string;
  readonly phone: string;
}

/**
 * The Information Commission has the functions of the Information Commissioner since 30 September 2026 (Data (Use and Access) Act
 * 2025, section 119).
 */
export const informationCommission: LetterRegulator = {
  ...defaultRegulator,
  welshName: 'Comisiwn Gwybodaeth',
  phone: '0303 123 1113',
};

/** The facts that drafts are filled with. Texts are empty when they are not known. */
export interface LetterFacts {
  readonly reference: string;
  readonly arrived: CalendarDate;
  /** By when the person has the answer or the acknowledgement. */
  readonly due: CalendarDate;
  /** Of an extension: the day on which the month began, and how many days do not count; absent while a question is open. */
  readonly counted?: {readonly start: CalendarDate; readonly pausedDays: number};
  /** Of a question about what is meant: whether the clock stops until the answer. It does unless stated. */
  readonly pauses?: boolean;
  /** Name of the person. Empty in letters that the service sends by itself, which must not carry a stranger's words. */
  readonly name: string;
  /** The officer's words: a reason, a question, or the answer. */
  readonly reason: string;
  /** Of a complaint that was a request: what was asked for, in the words of the form. Nothing unless stated. */
  readonly asked?: readonly string[];
  /** Other links: to the status of the case, and to confirm the e-mail address. */
  readonly statusLink: string;
  readonly confirmLink: string;
  readonly organisation: Organisation;
  readonly regulator: LetterRegulator;
}

/** Joins paragraphs with an empty line between them. Empty ones are left out. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

/** Whether the date of an extension is three months after the day of arrival: then the letter need not say from when they count. */
export function countsFromArrival({arrived, due}: Pick<LetterFacts, 'arrived' | 'due'>): boolean {
  return due === requestDates(arrived).extended;
}
