import type {Desk} from './desk.ts';
import {optionalIds} from './optional-ids.ts';

/** Whether there is a category that the visitor decides on and has not. */
export const hasOpenQuestion = (desk: Desk): boolean => {
  const choice = desk.choice();
  return optionalIds(desk).some((id) => !choice?.granted.includes(id) && !choice?.refused.includes(id));
};
