import type {ChoiceSummary, ConsentUi} from '../../contract/host.ts';
import type {ChoiceOutcome, PageDeps} from '../../contract/page.ts';
import {loadPart} from '../load-part.ts';
import {handoffStore} from './handoff.ts';

/**
 * First part of a withdrawal, on the page where the visitor makes it: erases what the withdrawn services stored. Before a
 * reload it writes the handoff for the next page, first without and then with the result, because the visitor may leave at any
 * time. Without a reload, withdrawn services may still run on the page, so it erases again when the page is left.
 */
export async function startWithdrawal(
  deps: PageDeps,
  ui: ConsentUi,
  {action, withdrawn, reloads}: ChoiceOutcome,
): Promise<ChoiceSummary> {
  const {granted, refused} = action.choice;
  const handOver = (summary: ChoiceSummary): void => {
    if (reloads) handoffStore(deps).write(JSON.stringify(summary));
  };
  handOver({granted, refused, withdrawn});
  const part = await loadPart(deps, 'withdrawal.js');
  const erased = await part?.eraseServices(deps.win, ui.config, withdrawn);
  if (erased) deps.erased = erased;
  const summary: ChoiceSummary = {granted, refused, withdrawn, erased: erased ?? []};
  handOver(summary);
  if (!reloads) part?.eraseOnPageHide(deps, ui, withdrawn);
  return summary;
}
