import type {Category} from '../config/types.ts';
import {categoryOf} from '../consent/category-of.ts';
import {answerOf, OBJECTION_DAYS} from '../consent/choice.ts';
import {isoSeconds} from '../platform/pure/time.ts';
import type {ConsentAction, Notice} from './input.ts';
import {latestAnswer, type LatestAnswers} from './latest-answers.ts';
import type {ConsentEvent, EventStatus, PurposeAnswer} from './record-model.ts';

/** What the events of an action follow from. */
export interface EventInput {
  readonly action: ConsentAction;
  readonly notice: Notice;
  /** Every optional category, with its basis. */
  readonly categories: readonly Pick<Category, 'id' | 'basis'>[];
  /** How long an answer holds. */
  readonly days: number;
  /** What earlier events say. */
  readonly latest: LatestAnswers;
}

/**
 * The events that an action adds to the record: one for each thing that it did, and each names only keys that the visitor
 * acted on. There are none when the action changes nothing. A refusal or an objection begins no record: who has never
 * consented gets no receipt and no identifier, and the organisation gets no message.
 */
export function actionEvents(input: EventInput): readonly ConsentEvent[] {
  const {latest, action} = input;
  const {granted, refused} = action.answered;
  const keys = [...new Set([...refused, ...granted])];
  const byStatus = new Map<string, ConsentEvent>();
  let isNews = false;
  // Categories before services: an answer for a category replaces the earlier ones of its services.
  for (const key of keys.sort((one, other) => Number(isService(one)) - Number(isService(other)))) {
    const [status, answer] = statusOf(input, key, granted.includes(key));
    isNews ||=
      /Given|Withdrawn/.test(status) || (latest.size > 0 && latestAnswer(latest, key)?.answer !== answer);
    const id = `${isService(key)} ${status}`;
    const event = byStatus.get(id) ?? eventOf(input, status);
    byStatus.set(id, {...event, purposes: {...event.purposes, [key]: answer}});
  }
  return isNews ? [...byStatus.values()] : [];
}

/** An exception that was left on, or turned on again. It is no consent, and DPV has no term for it. */
const NOT_OBJECTED = 'pkg:npm/privacy-desk#not-objected';

/** What an answer did, compared with what was in force for the key before. */
function statusOf(input: EventInput, key: string, isGranted: boolean): readonly [EventStatus, PurposeAnswer] {
  if (input.categories.some(({id, basis}) => id === categoryOf(key) && basis !== 'consent'))
    return isGranted ? [NOT_OBJECTED, 'not-objected'] : ['dpv:ObjectingToProcess', 'objected'];
  if (isGranted) {
    const isWhole = !hasServiceWith(input, key, false);
    return [wasGranted(input, key) && isWhole ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven', 'granted'];
  }
  const isWithdrawal = wasGranted(input, key) || hasServiceWith(input, key, true);
  return [isWithdrawal ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused', 'refused'];
}

/** Whether a consent for the key was in force, as the choice before or the record says: either may be lost. */
function wasGranted({latest, action}: EventInput, key: string): boolean {
  return !!answerOf(action.before, key) || latestAnswer(latest, key)?.answer === 'granted';
}

/** Whether a service of the category `key` was granted, or was not, apart from its category. */
function hasServiceWith(input: EventInput, key: string, isGranted: boolean): boolean {
  const {granted = [], refused = []} = input.action.before ?? {};
  const isOther = (one: string): boolean => one !== key && categoryOf(one) === key;
  return [...input.latest.keys(), ...granted, ...refused].some(
    (one) => isOther(one) && wasGranted(input, one) === isGranted,
  );
}

/** An event without answers. */
function eventOf({action: {choice, method}, notice, days}: EventInput, status: EventStatus): ConsentEvent {
  const isPanelWithdrawal = status === 'dpv:ConsentWithdrawn' && method.startsWith('panel');
  return {
    type: /Consent/.test(status) ? [status, 'dpv:ExpressedConsent'] : [status],
    time: isoSeconds(choice.time),
    duration: `P${status === 'dpv:ObjectingToProcess' ? OBJECTION_DAYS : days}D`,
    by: 'dpv:DataSubject',
    method: isPanelWithdrawal ? 'panel-withdraw' : method,
    notice: choice.noticeVersion,
    layer: notice.layer,
    unshown: notice.layer === 'api' && !notice.text ? true : undefined,
    purposes: {},
  };
}

function isService(key: string): boolean {
  return key.includes(':');
}
