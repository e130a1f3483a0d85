import type {CalendarDate} from '../../../platform/pure/calendar.ts';
import type {CaseEntry, EntryRefusal, OfficerEventType} from '../../cases/rules.ts';
import {formValue} from '../form-fields.ts';
import {readDay} from '../typed-day.ts';
import type {EntryForm} from './entries.ts';

/** The longest text that an officer can enter, in UTF-16 code units. */
const MAX_TEXT = 20_000;

/** A form that an officer has sent: the entry, the texts to show again, and what is wrong with them by themselves. */
export interface ReadEntry {
  readonly entry: CaseEntry;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly EntryRefusal[];
  /** The reason that the letter was drafted with, when the officer went back to the questions. */
  readonly before: string;
  /** How many events the case had on the page with the form. */
  readonly seen: number;
}

/** Reads the form of an entry. Without a question for the day, the entry is of `today`. */
export function readEntry(
  type: OfficerEventType,
  form: EntryForm,
  body: unknown,
  today: CalendarDate,
): ReadEntry {
  const names = [
    ...form.fields.map(({name}) => name),
    ...(form.letter ? ['subject', 'letter', 'delivery'] : []),
  ];
  const values = Object.fromEntries(names.map((name) => [name, cleanLines(formValue(body, name))]));
  const asksDay = form.fields.some(({kind}) => kind === 'day');
  const day = asksDay ? readDay(values['day'] ?? '') : today;
  return {
    entry: {type, day: day ?? today, details: detailsOf(values)},
    values,
    errors: [
      ...(day === undefined ? [{field: 'day', message: 'Enter a day, such as 1/12/2026'}] : []),
      ...wrongAnswers(form, values),
    ],
    before: cleanLines(formValue(body, 'before')),
    seen: Number.parseInt(formValue(body, 'seen'), 10) || 0,
  };
}

function wrongAnswers(
  {fields}: EntryForm,
  values: Readonly<Record<string, string>>,
): readonly EntryRefusal[] {
  return [
    ...fields.flatMap(({name, label, kind, values: offered = []}) =>
      kind === 'choice' && !['', ...offered].includes(values[name] ?? '')
        ? [{field: name, message: `Choose one of the answers offered: ${label}`}]
        : [],
    ),
    ...Object.entries(values).flatMap(([field, text]) =>
      text.length > MAX_TEXT ? [{field, message: `Use ${MAX_TEXT} characters or fewer`}] : [],
    ),
  ];
}

function cleanLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim();
}

function detailsOf(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([name, text]) => name !== 'day' && text !== ''));
}
