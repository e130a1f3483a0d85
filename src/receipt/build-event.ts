import type {Category} from '../config/types.ts';
import type {ConsentEvent, PurposeAnswer} from './consent-event.ts';
import {consentStatus} from './consent-status.ts';
import type {ReceiptGround} from './ground.ts';
import {isoTime} from './iso-time.ts';

const answerOf = ({choice}: ReceiptGround, {id, basis}: Category): PurposeAnswer => {
  if (choice.granted.includes(id)) return 'granted';
  return basis === 'consent' ? 'refused' : 'objected';
};

/** The event of an act; `undefined` when the act is none that a receipt is made of. */
export const buildEvent = (ground: ReceiptGround): ConsentEvent | undefined => {
  const status = consentStatus(ground);
  const takenBack = status === 'dpv:ConsentWithdrawn' && ground.method.startsWith('panel');
  return (
    status && {
      type: [status, 'dpv:ExpressedConsent'],
      time: isoTime(ground.choice.time),
      duration: `P${ground.config.cookie.days}D`,
      by: 'dpv:DataSubject',
      method: takenBack ? 'panel-withdraw' : ground.method,
      purposes: Object.fromEntries(
        ground.categories.map((category) => [category.id, answerOf(ground, category)]),
      ),
    }
  );
};
