import {findTarget} from './target.ts';
import {until} from './until.ts';
import type {Tab} from './visitor.ts';

type Evaluator = Pick<Tab, 'evaluate'>;

/** Presses and releases the mouse button at `x` and `y`, in CSS pixels from the top left of the viewport. */
type PressAt = (x: number, y: number) => Promise<unknown>;

/**
 * Presses `selector`, and presses again if the page did not receive the press. On an element that has just been painted,
 * Chromium sometimes presses the frame below it, and WebKitWebDriver sometimes presses nothing.
 */
export async function pressElement(tab: Evaluator, selector: string, pressAt: PressAt): Promise<void> {
  await until(`a press on ${selector} to arrive`, async () => {
    const {x, y} = await waitForTarget(tab, selector);
    await tab.evaluate(listenForPress);
    await pressAt(x, y);
    // If the page has gone away in the meantime, it received the press.
    return tab.evaluate(wasPressed).catch(() => true);
  });
}

/** Waits until `selector` can be pressed. The error of a timeout contains the last reason why it could not. */
async function waitForTarget(
  tab: Evaluator,
  selector: string,
): Promise<{readonly x: number; readonly y: number}> {
  return until(`a click on ${selector}`, async () => {
    const target = await tab.evaluate(findTarget, selector);
    if ('reason' in target) throw new Error(target.reason);
    return target;
  });
}

/** Records the next press in the page. Runs in the page. */
function listenForPress(): void {
  const presses = ((window as unknown as {presses?: number[]}).presses = []) as number[];
  addEventListener('pointerdown', () => presses.push(1), {capture: true, once: true});
}

/** Whether a press was recorded. A new page, which has no record, also means yes. Runs in the page. */
function wasPressed(): boolean {
  return (window as unknown as {presses?: number[]}).presses?.length !== 0;
}
