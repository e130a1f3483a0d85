import type {Method} from '../consent/choice.ts';

/** What an event did to consent, as the Data Privacy Vocabulary (DPV 2.3) names it. */
export type ConsentStatus = 'dpv:ConsentGiven' | 'dpv:RenewedConsentGiven' | 'dpv:ConsentWithdrawn';

/** How an event came about: the control the visitor used; in the panel, taking back is told from giving. */
export type EventMethod = Method | 'panel-withdraw';

/**
 * The answer for one purpose. `objected` is a no to what runs under an exception instead of consent; `granted` there means
 * that it was left on, and claims no consent: see the purpose's `legalBasis`.
 */
export type PurposeAnswer = 'granted' | 'refused' | 'objected';

/** One thing that happened to the visitor's consent. Events are only ever added. */
export interface ConsentEvent {
  readonly type: readonly [ConsentStatus, 'dpv:ExpressedConsent'];
  /** ISO 8601 in UTC, to the second. */
  readonly time: string;
  /** How long the answer holds: ISO 8601 duration in days (`P180D`). */
  readonly duration: string;
  readonly by: 'dpv:DataSubject';
  readonly method: EventMethod;
  /** Every category that was answered, both ways, by id; and services that differ from theirs: `media:youtube`. */
  readonly purposes: Readonly<Record<string, PurposeAnswer>>;
}
