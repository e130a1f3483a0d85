import {formatCalendarDate} from '../../platform/pure/calendar.ts';
import type {AcceptedSubmission} from './accept.ts';

/** The texts of a thank-you page. Dates are in words, and empty when they do not apply to the kind of submission. */
export interface ConfirmationTexts {
  readonly reference: string;
  readonly received: string;
  /** When a request must be answered, and the latest date after a notice with reasons. */
  readonly due: string;
  readonly extended: string;
  /** When a complaint must be acknowledged. */
  readonly acknowledge: string;
}

/** The texts to show after a submission was accepted, as plain text: escape them for HTML. */
export function confirmationTexts(accepted: AcceptedSubmission): ConfirmationTexts {
  const {reference, received} = accepted;
  return {
    reference,
    received: formatCalendarDate(received),
    due: 'due' in accepted ? formatCalendarDate(accepted.due) : '',
    extended: 'extended' in accepted ? formatCalendarDate(accepted.extended) : '',
    acknowledge: 'acknowledge' in accepted ? formatCalendarDate(accepted.acknowledge) : '',
  };
}
