import {categoryOf} from '../consent/category-of.ts';
import type {ConsentUi} from '../contract/host.ts';
import type {Page} from '../contract/page.ts';
import {storeChoice} from './answer/store-choice.ts';
import {loadPart} from './load-part.ts';
import {storedText} from './stored-text.ts';

/**
 * Does what follows when the visitor is there again after a yes has ended: adds to the visitor's receipts, when there are any,
 * an event that says so, and erases what may not run any more. While the question is open for the first time, nothing is erased,
 * except what is stored under an exception that Global Privacy Control turns off.
 */
export async function handleLapses(page: Page, ui: ConsentUi, gpc: boolean): Promise<void> {
  const {deps, offered, allows, hasLapsed} = page;
  const isEnded = (await recordLapses(page, ui, gpc)) || hasLapsed();
  const turnedOff = [...offered.values()].flatMap(({id, basis}) =>
    basis === 'consent' || allows(id) ? [] : id,
  );
  if (!isEnded && !turnedOff.length) return;
  const [part, config] = await Promise.all([loadPart(deps, 'withdrawal.js'), ui.checkedConfig()]);
  const erased = await part?.eraseServices(deps.win, config, {withdrawn: turnedOff, isLimited: !isEnded});
  if (erased) deps.erased = erased;
}

/**
 * Stores the choice again without what has lapsed, so that it is noticed and recorded once. An answer that the visitor gives
 * meanwhile does that itself.
 */
export function forgetLapses(page: Page): void {
  const choice = page.choice();
  if (choice && page.hasLapsed()) storeChoice(page, choice);
}

/** The keys under an exception that the visitor left on before, and that Global Privacy Control turns off. */
export function objectedByGpc({choice, allows, offered}: Page): readonly string[] {
  return (choice()?.granted ?? []).filter((key) => offered.has(categoryOf(key)) && !allows(key));
}

/** Whether something was recorded. */
async function recordLapses({deps}: Page, ui: ConsentUi, gpc: boolean): Promise<boolean> {
  if (!storedText(deps, 'localStorage', 'receipts')) return false;
  const [part, config] = await Promise.all([loadPart(deps, 'receipt.js'), ui.checkedConfig()]);
  return !!(await part?.recordLapses(deps, {config, pageUrl: deps.win.location.href, gpc}));
}
