import type {ConsentUi} from '../../contract/host.ts';
import type {ChoiceOutcome, PageDeps} from '../../contract/page.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import {afterPaint} from '../../platform/web/after-paint.ts';
import {withTimeout} from '../../platform/web/timeout.ts';
import {loadPart} from '../load-part.ts';
import {makeReceipts, noteAnswer} from '../noted-answers.ts';
import {isConfigBuiltIn} from '../page-config.ts';
import {loadAgain} from '../withdrawal/load-again.ts';
import {startWithdrawal} from '../withdrawal/start.ts';
import {sayIfStillHere} from '../withdrawal/still-here.ts';

/** Longest wait for the erasure before a reload, in milliseconds. The page after it erases again. */
const ERASE_TIMEOUT = 5000;

/** Longest wait for the endpoint's answer before a reload, in milliseconds. The outbox sends the receipt later. */
const SEND_TIMEOUT = 1500;

/** Longest wait for `scroll-and-forms.js` before a reload, in milliseconds. */
const SAVE_TIMEOUT = 1500;

/**
 * Does what follows an applied choice: confirmation and receipt; after a refusal, the erasure; after a withdrawal, the reload.
 * No failure on the way prevents the reload.
 */
export async function completeChoice(deps: PageDeps, ui: ConsentUi, outcome: ChoiceOutcome): Promise<void> {
  const onError = (error: unknown): void =>
    deps.report({
      code: 'choice-incomplete',
      path: 'after the choice',
      message: `The choice is stored and applied. What follows it failed: ${String(error)}.`,
    });
  const kept = noteAndMakeReceipt(deps, ui, outcome);
  const erased = eraseAndConfirm(deps, ui, outcome).catch(onError);
  await withTimeout(erased, ERASE_TIMEOUT, undefined);
  if (!outcome.reloads) return;
  await withTimeout(kept, SEND_TIMEOUT, undefined);
  const saved = loadPart(deps, 'scroll-and-forms.js').then((part) => part?.saveScrollAndForms(deps));
  await withTimeout(saved.catch(onError), SAVE_TIMEOUT, undefined);
  // A running script cannot be stopped. Only a new page that does not start it is free of it.
  loadAgain(deps.win);
  sayIfStillHere(deps, ui, outcome.action.choice);
}

/**
 * Shows the confirmation, and adds the report when something was erased. A choice that no control of the interface made needs
 * none; after a reload, the next page shows it. What may not run keeps nothing here, so every refusal erases.
 */
async function eraseAndConfirm(deps: PageDeps, ui: ConsentUi, outcome: ChoiceOutcome): Promise<void> {
  const {choice, method, answered} = outcome.action;
  const {granted, refused} = choice;
  const isShown = !outcome.reloads && method !== 'api' && method !== 'gpc';
  if (isShown) ui.showConfirmation({granted, refused});
  if (!answered.refused.length && !outcome.withdrawn.length) return;
  const erased = await startWithdrawal(deps, ui, outcome);
  // After a first refusal, what is still on and shares a name is no news.
  const isNews = ({reason}: ErasureResult): boolean => reason !== 'shared' || outcome.withdrawn.length > 0;
  if (isShown && erased.some(isNews)) ui.showErased(erased);
}

/** Notes the answer at once, because the visitor may leave at any time. Its receipt is made once its effect is on screen. */
async function noteAndMakeReceipt(
  deps: PageDeps,
  {config}: ConsentUi,
  {action, notice, offered, gpc}: ChoiceOutcome,
): Promise<void> {
  const pageUrl = deps.win.location.href.replace(/[?#].*/, '');
  const noted = noteAnswer(deps, {
    action,
    context: {notice, pageUrl, offered, gpc},
    config: isConfigBuiltIn ? config : deps.rawConfig,
    isChecked: isConfigBuiltIn,
  });
  await afterPaint();
  await makeReceipts(deps, noted);
}
