import {hasChangedFor, type NoticeTerms} from '../consent/notice-changes.ts';
import {daysInMs, isoSeconds} from '../platform/pure/time.ts';
import type {LatestAnswers} from './latest-answers.ts';
import type {ConsentEvent} from './record-model.ts';

/** What decides whether a consent is still in force. */
export interface LapseRules extends NoticeTerms {
  /** How long a consent lasts on this site now. A shorter time than was promised counts for earlier consents too. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The events of the consents in `latest` that have lapsed, oldest first. A consent expires after its duration. One that was
 * given before the notice changed for its category is revoked when the visitor is next there, which is when it is noticed.
 */
export function lapseEvents(latest: LatestAnswers, rules: LapseRules): readonly ConsentEvent[] {
  const lapses = new Map<string, ConsentEvent>();
  for (const [key, {answer, event}] of latest) {
    const lapse = answer === 'granted' && lapseOf(key, event, rules);
    if (!lapse) continue;
    const id = lapse.time + lapse.method;
    lapses.set(id, {...lapse, purposes: {...lapses.get(id)?.purposes, [key]: 'lapsed'}});
  }
  return [...lapses.values()].sort((one, other) => (one.time < other.time ? -1 : 1));
}

/** For how many days the answers of an event were given. */
export function daysOf({duration}: ConsentEvent): number {
  return parseInt(duration.slice(1));
}

/** The end of the consent that `event` gave; `undefined` while it is in force. */
function lapseOf(key: string, event: ConsentEvent, rules: LapseRules): ConsentEvent | undefined {
  const {days, now} = rules;
  const {duration, notice} = event;
  const end = Date.parse(event.time) + daysInMs(Math.min(daysOf(event), days));
  const isExpired = end <= now;
  if (!isExpired && !hasChangedFor(rules, notice, key)) return undefined;
  return {
    type: [isExpired ? 'dpv:ConsentExpired' : 'dpv:ConsentRevoked', 'dpv:ExpressedConsent'],
    time: isoSeconds(isExpired ? end : now),
    duration,
    by: 'dpv:DataController',
    method: isExpired ? 'expiry' : 'new-notice',
    notice,
    purposes: {},
  };
}
