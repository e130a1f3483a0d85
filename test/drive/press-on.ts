import {targetIn} from './target.ts';
import {until} from './until.ts';
import type {Tab} from './visitor.ts';

type Evaluates = Pick<Tab, 'evaluate'>;

/** Presses and lets go, `x` and `y` CSS pixels from the top left of what the visitor sees. */
type PressAt = (x: number, y: number) => Promise<unknown>;

/** Waits until `selector` can be pressed and gives the place. Throws with the last reason why it could not. */
const placeToPress = async (
  tab: Evaluates,
  selector: string,
): Promise<{readonly x: number; readonly y: number}> =>
  until(`a click on ${selector}`, async () => {
    const target = await tab.evaluate(targetIn, selector);
    if ('reason' in target) throw new Error(target.reason);
    return target;
  });

/** Notes in the page the next press that comes. Runs there, like the one below. */
const listenForPress = (): void => {
  const presses = ((window as unknown as {presses?: number[]}).presses = []) as number[];
  addEventListener('pointerdown', () => presses.push(1), {capture: true, once: true});
};

/** Whether it came; a page that has gone away meanwhile was pressed. */
const wasPressed = (): boolean => (window as unknown as {presses?: number[]}).presses?.length !== 0;

/**
 * Presses on `selector`, and again if the page has not heard of it: on something that has only just been painted Chromium
 * now and then presses the frame beneath, and WebKitWebDriver nothing at all.
 */
export const pressOn = async (tab: Evaluates, selector: string, pressAt: PressAt): Promise<void> => {
  await until(`a press on ${selector} to arrive`, async () => {
    const {x, y} = await placeToPress(tab, selector);
    await tab.evaluate(listenForPress);
    await pressAt(x, y);
    return tab.evaluate(wasPressed).catch(() => true);
  });
};
