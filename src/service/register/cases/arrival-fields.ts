import {addMonths, type CalendarDate} from '../../../platform/pure/calendar.ts';
import {type FormError, textField} from '../form-fields.ts';
import type {Html} from '../html.ts';
import {choices} from '../controls.ts';
import {readDay} from '../typed-day.ts';
import {languageWords} from './words.ts';

/** The facts of a case that the person was not asked for, as typed. */
export interface TypedArrival {
  readonly arrived: string;
  readonly language: string;
}

/** The question for the day on which a case arrived. */
export function arrivedField({arrived}: TypedArrival, errors: readonly FormError[]): Html {
  return textField(
    {
      ...{name: 'arrived', label: 'On which day did it arrive?', type: 'date', width: 10, value: arrived},
      hint: 'The clock counts from this day, also when it was a Sunday.',
    },
    errors,
  );
}

/** The question for the language of letters. */
export function languageField({language}: TypedArrival, errors: readonly FormError[]): Html {
  const label = 'In which language do you write to the person?';
  return choices(
    {name: 'language', label, type: 'radio', options: Object.entries(languageWords), chosen: [language]},
    errors,
  );
}

/** Mistakes in the day and in the language. A day that the case has already is not checked. */
export function arrivalMistakes(
  {arrived: typed, language}: TypedArrival,
  today: CalendarDate,
  before?: CalendarDate,
): readonly FormError[] {
  const arrived = readDay(typed);
  const isOutside = arrived !== undefined && arrived !== before && arrived < addMonths(today, -12);
  const checks: readonly (readonly [field: string, message: string, isWrong: boolean])[] = [
    ['arrived', 'Enter the day on which it arrived, such as 1/12/2026', arrived === undefined],
    ['arrived', 'Enter a day that is not in the future', arrived !== undefined && arrived > today],
    ['arrived', 'Enter a day in the last twelve months', isOutside],
    ['language', 'Choose the language in which you write', !Object.hasOwn(languageWords, language)],
  ];
  return checks.flatMap(([field, message, isWrong]) => (isWrong ? [{field, message}] : []));
}
