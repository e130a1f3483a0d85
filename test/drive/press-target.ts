import {targetIn} from './target.ts';
import {until} from './until.ts';
import type {Tab} from './visitor.ts';

/** Waits until `selector` can be pressed and gives the place. Throws with the last reason why it could not. */
export const placeToPress = async (
  tab: Pick<Tab, 'evaluate'>,
  selector: string,
): Promise<{readonly x: number; readonly y: number}> =>
  until(`a click on ${selector}`, async () => {
    const target = await tab.evaluate(targetIn, selector);
    if ('reason' in target) throw new Error(target.reason);
    return target;
  });
