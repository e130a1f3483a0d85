import {answerOf} from '../consent/answer-of.ts';
import {categoryOf} from '../consent/category-of.ts';
import type {ConsentStatus} from './consent-event.ts';
import type {ReceiptGround} from './ground.ts';
import {keysOf} from './keys-of.ts';
import {standing} from './standing.ts';

/**
 * What an act does to consent, by category and by service. `undefined` for a refusal with nothing to withdraw: whoever
 * never said yes gets no receipt, no identifier and no message to the organisation. Nor does an objection to what runs
 * under an exception make an event: it leaves consent as it was.
 */
export const consentStatus = (ground: ReceiptGround): ConsentStatus | undefined => {
  const {before, choice, categories, previous} = ground;
  const earlier = [before, standing(previous)];
  // Only the markup of another page may name a service that was granted.
  const keys = [...categories.flatMap(keysOf), ...earlier.flatMap((choice) => choice?.granted ?? [])];
  const isExempt = (key: string): boolean =>
    categories.some(({id, basis}) => id === categoryOf(key) && basis !== 'consent');
  const asked = keys.filter((key) => !isExempt(key));
  const isHeld = (key: string): boolean => earlier.some((choice) => answerOf(choice, key));
  const isRefused = (key: string): boolean => answerOf(choice, key) === false;
  if (asked.some((key) => isHeld(key) && isRefused(key))) return 'dpv:ConsentWithdrawn';
  const granted = asked.filter((key) => answerOf(choice, key));
  if (!granted.every(isHeld)) return 'dpv:ConsentGiven';
  const isObjection = keys.some((key) => isExempt(key) && isRefused(key) && answerOf(before, key) !== false);
  return granted.length && !isObjection ? 'dpv:RenewedConsentGiven' : undefined;
};
