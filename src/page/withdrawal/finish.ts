import type {SiteConfig} from '../../config/types.ts';
import type {ConsentUi} from '../../contract/host.ts';
import type {Erasure, PageDeps} from '../../contract/page.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import {domReady} from '../../platform/web/dom-ready.ts';
import {loadPart} from '../load-part.ts';
import {eraseServices} from './erase-services.ts';
import {handoffStore, parseHandoff} from './handoff.ts';

/**
 * Last part of a withdrawal, on the page after the reload: restores scroll position and unsent forms, erases again, and shows
 * the confirmation.
 */
export async function finishWithdrawal(deps: PageDeps, ui: ConsentUi): Promise<void> {
  const store = handoffStore(deps);
  const handoff = parseHandoff(store.read() ?? '');
  store.clear();
  if (!handoff) return;
  await domReady(deps.win.document);
  (await loadPart(deps, 'scroll-and-forms.js'))?.restoreScrollAndForms(deps);
  const {granted, refused, withdrawn = [], isLimited = false, erased: first = []} = handoff;
  const erased = await eraseAgain(deps.win, await ui.checkedConfig(), {withdrawn, isLimited}, first);
  deps.erased = erased;
  if (!handoff.isShown) ui.showConfirmation({granted, refused, ...(erased.length > 0 && {erased})});
}

/**
 * Erases once more, on a page where what may not run does not run: on the page before, they may have stored something
 * during the erasure. Returns both results as one. An item found the second time has the second result; an item that is not
 * found any more is erased.
 */
export async function eraseAgain(
  win: Window & typeof globalThis,
  config: SiteConfig,
  erasure: Erasure,
  first: readonly ErasureResult[],
): Promise<readonly ErasureResult[]> {
  const second = await eraseServices(win, config, erasure);
  const found = new Set(second.map(itemKey));
  const erased = first.filter((item) => !found.has(itemKey(item)));
  return [...erased.map(({name, kind}) => ({name, kind})), ...second];
}

function itemKey({kind, name}: ErasureResult): string {
  return `${kind} ${name}`;
}
