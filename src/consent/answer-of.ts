import {categoryOf} from './category-of.ts';
import type {Choice} from './choice.ts';

/**
 * What `choice` says about `key`, a category (`media`) or a service in it (`media:youtube`): the service's own answer, else
 * its category's; `undefined` when neither has one.
 */
export const answerOf = (choice: Choice | undefined, key: string): boolean | undefined => {
  if (choice?.granted.includes(key)) return true;
  if (choice?.refused.includes(key)) return false;
  const category = categoryOf(key);
  return category === key ? undefined : answerOf(choice, category);
};
