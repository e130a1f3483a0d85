import {addDays, addMonths, type CalendarDate, daysBetween} from '../platform/pure/calendar.ts';
import type {WorkingDays} from './working-days.ts';

/** A question to the person: the day on which it was asked, and the day on which the answer arrived, if it has. */
export interface Question {
  readonly asked: CalendarDate;
  readonly answered?: CalendarDate;
}

/** The events of a request, as far as its dates depend on them. */
export interface RequestFacts {
  readonly arrived: CalendarDate;
  /** Questions about identity: the month begins when the last answer arrives. */
  readonly identity: readonly Question[];
  /** Questions about what an access request means: the days of waiting do not count. */
  readonly clarifications: readonly Question[];
  /** Whether the time was extended by two months. */
  readonly isExtended: boolean;
}

/** The dates of a request, all as of one day. While a question is open, they are those of an answer on that day. */
export interface RequestClock {
  /** The day from which the month counts. */
  readonly start: CalendarDate;
  /** The number of days that do not count. */
  readonly pausedDays: number;
  /** By when the person must have the answer. */
  readonly due: CalendarDate;
  /** One working day before `due`, for staff: "beginning with" in Article 12A can be read a day shorter than the regulator counts. */
  readonly target: CalendarDate;
  /** The last day on which an extension can be notified: the end of the first month. */
  readonly extendBy: CalendarDate;
  /** When `due` is, or would be, after an extension. */
  readonly extendedDue: CalendarDate;
  /** The question that is open: then the clock does not run. */
  readonly waitsFor: 'identity' | 'clarification' | undefined;
}

/**
 * The clock of a request on the day `today` (UK GDPR Article 12A). The section of the Act with the same words,
 * https://www.legislation.gov.uk/ukpga/2018/12/section/54, does not count "the period beginning with the day on which the controller
 * makes the request and ending with the day on which the controller receives the information": eight days from 30 November to
 * 7 December. The regulator says that the clock is stopped between the two, which can be read as seven. We take seven: the date is
 * never later than either reading allows.
 */
export function requestClock(facts: RequestFacts, today: CalendarDate, days: WorkingDays): RequestClock {
  const start = latest([facts.arrived, ...facts.identity.map((question) => answerDay(question, today))]);
  const pausedDays = daysWaited(facts.clarifications, start, today);
  const after = (months: number): CalendarDate =>
    days.onOrAfter(addDays(addMonths(start, months), pausedDays));
  const [extendBy, extendedDue] = [after(1), after(3)];
  const due = facts.isExtended ? extendedDue : extendBy;
  return {
    start,
    pausedDays,
    due,
    target: days.before(due),
    extendBy,
    extendedDue,
    waitsFor: openQuestion(facts),
  };
}

function answerDay({asked, answered}: Question, today: CalendarDate): CalendarDate {
  return answered ?? latest([asked, today]);
}

/** The number of days from question to answer, not before `start`. A day on which two questions were open counts once. */
function daysWaited(questions: readonly Question[], start: CalendarDate, today: CalendarDate): number {
  const waits = questions
    .map((question) => ({from: latest([question.asked, start]), to: answerDay(question, today)}))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  let [total, counted] = [0, start];
  for (const {from, to} of waits) {
    total += Math.max(0, daysBetween(latest([from, counted]), to));
    counted = latest([counted, to]);
  }
  return total;
}

function openQuestion({identity, clarifications}: RequestFacts): RequestClock['waitsFor'] {
  const isOpen = ({answered}: Question): boolean => answered === undefined;
  if (identity.some(isOpen)) return 'identity';
  return clarifications.some(isOpen) ? 'clarification' : undefined;
}

function latest(dates: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate {
  return dates.reduce((one, other) => (other > one ? other : one));
}
