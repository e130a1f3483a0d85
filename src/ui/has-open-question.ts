import {answerOf} from '../consent/answer-of.ts';
import type {Desk} from './desk.ts';
import {optionalIds} from './optional-ids.ts';

/** Whether there is a category that the visitor decides on and has not. */
export const hasOpenQuestion = (desk: Desk): boolean =>
  optionalIds(desk).some((id) => answerOf(desk.choice(), id) === undefined);
