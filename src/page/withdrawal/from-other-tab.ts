import type {ChoiceSummary} from '../../contract/host.ts';
import type {Page} from '../../contract/page.ts';
import {loadPart} from '../load-part.ts';
import {eraseOnPageHide} from './erase-services.ts';
import {handOverErasure} from './handoff.ts';
import {sayIfStillHere} from './still-here.ts';

const NOTHING: ChoiceSummary = {granted: [], refused: []};

/**
 * Handles a withdrawal made in another tab, or while this page was in the back/forward cache, when something withdrawn runs
 * here. What runs here may have stored something after the other tab erased, and this tab has a sessionStorage of its own: so
 * the next page of this tab erases again. Before a reload it saves scroll position and unsent forms. A frame leaves all of
 * this to its parent page, whose session it shares.
 */
export async function handleRemoteWithdrawal({deps, ui, choice}: Page, reloads: boolean): Promise<void> {
  if (!reloads) {
    const loadedUi = await ui();
    if (loadedUi) eraseOnPageHide(deps, await loadedUi.checkedConfig(), {withdrawn: []});
    return;
  }
  if (deps.parentApi) return;
  void ui().then((loadedUi) => loadedUi && sayIfStillHere(deps, loadedUi, choice() ?? NOTHING));
  if (!handOverErasure(deps, {withdrawn: []})) return;
  (await loadPart(deps, 'scroll-and-forms.js'))?.saveScrollAndForms(deps);
}
