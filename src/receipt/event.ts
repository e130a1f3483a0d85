import {answerOf, categoryOf, type Choice} from '../consent/choice.ts';
import {isoSeconds} from '../platform/pure/time.ts';
import {categoryKeys} from './categories.ts';
import type {ReceiptInput} from './input.ts';
import type {Receipt} from './model.ts';
import type {ConsentEvent, ConsentStatus, PurposeAnswer} from './record-model.ts';

/** The event that an action adds to the record; `undefined` when the action does not change consent. */
export function buildEvent(input: ReceiptInput): ConsentEvent | undefined {
  const status = consentStatus(input);
  const isPanelWithdrawal = status === 'dpv:ConsentWithdrawn' && input.method.startsWith('panel');
  return (
    status && {
      type: [status, 'dpv:ExpressedConsent'],
      time: isoSeconds(input.choice.time),
      duration: `P${input.config.cookie.days}D`,
      by: 'dpv:DataSubject',
      method: isPanelWithdrawal ? 'panel-withdraw' : input.method,
      purposes: Object.fromEntries(purposeAnswers(input)),
    }
  );
}

/** The answer of each category that has one, and of each service whose answer differs from its category's. */
function purposeAnswers({choice, categories}: ReceiptInput): readonly (readonly [string, PurposeAnswer])[] {
  return categories.flatMap((category) => {
    const no = category.basis === 'consent' ? 'refused' : 'objected';
    return categoryKeys(category).flatMap((key) => {
      const answer = answerOf(choice, key);
      const isListed = key === category.id ? answer !== undefined : answer !== answerOf(choice, category.id);
      return isListed ? [[key, answer ? 'granted' : no] as const] : [];
    });
  });
}

/**
 * What an action does to consent, compared by category and by service. `undefined` for a refusal when there is nothing to
 * withdraw: a visitor who never consented gets no receipt and no identifier, and the organisation gets no message. Also
 * `undefined` for an objection alone, because it leaves consent as it was.
 */
function consentStatus({before, choice, categories, previous}: ReceiptInput): ConsentStatus | undefined {
  const earlier = [before, answersIn(previous)];
  // A granted service may be named by the markup of another page only.
  const keys = [...categories.flatMap(categoryKeys), ...earlier.flatMap((choice) => choice?.granted ?? [])];
  const isExempt = (key: string): boolean =>
    categories.some(({id, basis}) => id === categoryOf(key) && basis !== 'consent');
  const consentKeys = keys.filter((key) => !isExempt(key));
  const wasGranted = (key: string): boolean => earlier.some((choice) => answerOf(choice, key));
  const isRefused = (key: string): boolean => answerOf(choice, key) === false;
  if (consentKeys.some((key) => wasGranted(key) && isRefused(key))) return 'dpv:ConsentWithdrawn';
  const granted = consentKeys.filter((key) => answerOf(choice, key));
  if (!granted.every(wasGranted)) return 'dpv:ConsentGiven';
  const isObjection = keys.some((key) => isExempt(key) && isRefused(key) && answerOf(before, key) !== false);
  return granted.length && !isObjection ? 'dpv:RenewedConsentGiven' : undefined;
}

/** The answers of a receipt's newest event, as a choice. */
function answersIn(receipt: Receipt | undefined): Choice {
  const answers = Object.entries(receipt?.record.events.at(-1)?.purposes ?? {});
  const keys = (isGranted: boolean): readonly string[] =>
    answers.flatMap(([key, answer]) => ((answer === 'granted') === isGranted ? key : []));
  return {noticeVersion: '', time: 0, granted: keys(true), refused: keys(false)};
}
