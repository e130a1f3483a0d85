import {answerOf} from '../consent/answer-of.ts';
import type {ConsentEvent, PurposeAnswer} from './consent-event.ts';
import {consentStatus} from './consent-status.ts';
import type {ReceiptGround} from './ground.ts';
import {isoTime} from './iso-time.ts';
import {keysOf} from './keys-of.ts';

/** Every answer there is, both ways: of each category, and of services that differ from theirs. */
const answers = ({choice, categories}: ReceiptGround): readonly (readonly [string, PurposeAnswer])[] =>
  categories.flatMap((category) => {
    const no = category.basis === 'consent' ? 'refused' : 'objected';
    return keysOf(category).flatMap((key) => {
      const answer = answerOf(choice, key);
      const isSaid = key === category.id ? answer !== undefined : answer !== answerOf(choice, category.id);
      return isSaid ? [[key, answer ? 'granted' : no] as const] : [];
    });
  });

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
      purposes: Object.fromEntries(answers(ground)),
    }
  );
};
