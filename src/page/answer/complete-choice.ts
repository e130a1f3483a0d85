import type {ConsentUi} from '../../contract/host.ts';
import type {ChoiceOutcome, PageDeps} from '../../contract/page.ts';
import {withTimeout} from '../../platform/web/timeout.ts';
import {loadPart} from '../load-part.ts';
import {startWithdrawal} from '../withdrawal/start.ts';

/** Longest wait for the erasure before a reload, in milliseconds. The page after it erases again. */
const ERASE_TIMEOUT = 5000;

/** Longest wait for the endpoint's answer before a reload, in milliseconds. The outbox sends the receipt later. */
const SEND_TIMEOUT = 1500;

/** Longest wait for `scroll-and-forms.js` before a reload, in milliseconds. */
const SAVE_TIMEOUT = 1500;

/**
 * Does what follows an applied choice: confirmation and receipt and, after a withdrawal, erasure and reload. No failure on
 * the way prevents the reload.
 */
export async function completeChoice(deps: PageDeps, ui: ConsentUi, outcome: ChoiceOutcome): Promise<void> {
  const onError = (error: unknown): void =>
    deps.report({
      code: 'choice-incomplete',
      path: 'after the choice',
      message: `The choice is stored and applied. What follows it failed: ${String(error)}.`,
    });
  const erased = eraseAndConfirm(deps, ui, outcome).catch(onError);
  const kept = loadAndKeepReceipt(deps, ui, outcome).catch(onError);
  await withTimeout(erased, ERASE_TIMEOUT, undefined);
  if (!outcome.reloads) return;
  await withTimeout(kept, SEND_TIMEOUT, undefined);
  const saved = loadPart(deps, 'scroll-and-forms.js').then((part) => part?.saveScrollAndForms(deps));
  await withTimeout(saved.catch(onError), SAVE_TIMEOUT, undefined);
  // A running script cannot be stopped. Only a new page that does not start it is free of it.
  deps.win.location.reload();
}

/** Erases after a withdrawal, then shows the confirmation. A choice made by a script needs none. */
async function eraseAndConfirm(deps: PageDeps, ui: ConsentUi, outcome: ChoiceOutcome): Promise<void> {
  const {choice, method} = outcome.action;
  const summary = outcome.withdrawn.length
    ? await startWithdrawal(deps, ui, outcome)
    : {granted: choice.granted, refused: choice.refused};
  // After a reload, the next page shows it.
  if (!outcome.reloads && method !== 'api') ui.showConfirmation(summary);
}

async function loadAndKeepReceipt(
  deps: PageDeps,
  ui: ConsentUi,
  {action, notice, offered, gpc}: ChoiceOutcome,
): Promise<void> {
  // Scripts that were granted start before the receipt is computed.
  if (action.choice.granted.length) await loadPart(deps, 'release.js');
  const context = {config: ui.config, notice, pageUrl: deps.win.location.href, offered, gpc};
  await (await loadPart(deps, 'receipt.js'))?.keepReceipt(deps, action, context);
}
