import {answerOf} from '../consent/answer-of.ts';
import type {Desk} from './desk.ts';

/** How the categories that the visitor decides on stand before the answer. */
export interface Standing {
  /** On under a UK exception, without having been asked for. */
  readonly running: readonly string[];
  /** Under such an exception, and turned off by the visitor under this notice. */
  readonly objected: readonly string[];
  /** Off until a yes; with Global Privacy Control, the exceptions too. */
  readonly asked: readonly string[];
  /** A question or, when nothing is asked for, a notice of what is on already: names the texts the banner takes. */
  readonly kind: 'banner' | 'notice';
}

/** How the categories of `desk` stand. */
export const standingOf = (desk: Desk): Standing => {
  const running: string[] = [];
  const objected: string[] = [];
  const asked: string[] = [];
  for (const {id, basis} of desk.offered()) {
    if (basis === 'necessary') continue;
    if (basis === 'consent') asked.push(id);
    else if (desk.allows(id)) running.push(id);
    else (answerOf(desk.choice(), id) === false ? objected : asked).push(id);
  }
  return {running, objected, asked, kind: running.length && !asked.length ? 'notice' : 'banner'};
};
