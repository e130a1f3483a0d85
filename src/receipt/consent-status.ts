import type {Category} from '../config/types.ts';
import type {ConsentStatus} from './consent-event.ts';
import {grantedCategories} from './granted-categories.ts';
import type {ReceiptGround} from './ground.ts';
import {standing} from './standing.ts';

/**
 * What an act does to consent. `undefined` for a refusal with nothing to withdraw: whoever never said yes gets no
 * receipt, no identifier and no message to the organisation.
 */
export const consentStatus = (ground: ReceiptGround): ConsentStatus | undefined => {
  const {before, choice, categories} = ground;
  const held = [...(before?.granted ?? []), ...standing(ground.previous)];
  const isHeld = ({id, basis}: Category): boolean => basis === 'consent' && held.includes(id);
  const granted = grantedCategories(ground);
  if (categories.some((category) => isHeld(category) && choice.refused.includes(category.id)))
    return 'dpv:ConsentWithdrawn';
  if (!granted.length) return undefined;
  return granted.every(isHeld) ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven';
};
