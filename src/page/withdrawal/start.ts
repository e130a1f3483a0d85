import type {ChoiceSummary, ConsentUi} from '../../contract/host.ts';
import type {ChoiceOutcome, PageDeps} from '../../contract/page.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import {loadPart} from '../load-part.ts';
import {handoffStore} from './handoff.ts';
import {toJson} from '../../platform/pure/to-json.ts';

/**
 * First part of a withdrawal or a refusal, on the page where the visitor makes it: erases what services stored that may not
 * run. Before a reload it writes the handoff for the next page, first without and then with the result, because the visitor may
 * leave at any time. Without a reload, such services may still run on the page: then it erases again when the page is left.
 */
export async function startWithdrawal(
  deps: PageDeps,
  ui: ConsentUi,
  {action, withdrawn, reloads}: ChoiceOutcome,
): Promise<readonly ErasureResult[]> {
  const {granted, refused} = action.choice;
  const handOver = (erased?: readonly ErasureResult[]): void => {
    const summary: ChoiceSummary = {granted, refused, withdrawn, ...(erased && {erased})};
    if (reloads) handoffStore(deps).write(toJson(summary));
  };
  handOver();
  const [part, config] = await Promise.all([loadPart(deps, 'withdrawal.js'), ui.checkedConfig()]);
  const erased = await part?.eraseServices(deps.win, config, {withdrawn});
  if (!part || !erased) return [];
  deps.erased = erased;
  handOver(erased);
  if (!reloads && (withdrawn.length || runsUnallowed(deps))) part.eraseOnPageHide(deps, config, {withdrawn});
  return erased;
}

/** Whether something runs on this page that may not, such as a film that was played once. */
function runsUnallowed({running, win}: PageDeps): boolean {
  return running.some(({keys}) => !keys.every((key) => win.privacyDesk?.allows(key)));
}
