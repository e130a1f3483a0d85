import {categoryOf} from '../consent/category-of.ts';
import type {ConsentEvent, PurposeAnswer} from './record-model.ts';

/** What the newest event about a key says. */
export interface LatestAnswer {
  readonly answer: PurposeAnswer;
  readonly event: ConsentEvent;
}

/** The latest answers by key: of categories, and of services whose answer is newer than that of their category. */
export type LatestAnswers = ReadonlyMap<string, LatestAnswer>;

/** The latest answers after `events`, oldest first. An answer for a category replaces the earlier ones of its services. */
export function latestAnswers(events: readonly ConsentEvent[]): LatestAnswers {
  const latest = new Map<string, LatestAnswer>();
  for (const event of events)
    for (const [key, answer] of Object.entries(event.purposes)) {
      for (const known of latest.keys()) if (categoryOf(known) === key) latest.delete(known);
      latest.set(key, {answer, event});
    }
  return latest;
}

/** The latest answer for a key. A service without an answer of its own has that of its category. */
export function latestAnswer(latest: LatestAnswers, key: string): LatestAnswer | undefined {
  return latest.get(key) ?? latest.get(categoryOf(key));
}

/** Whether the visitor consents with this event. */
export function givesConsent({type: [status]}: ConsentEvent): boolean {
  return status === 'dpv:ConsentGiven' || status === 'dpv:RenewedConsentGiven';
}
