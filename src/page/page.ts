import {answerOf} from '../consent/choice.ts';
import {encodeChoice} from '../consent/stored-choice.ts';
import {ChoiceEvent} from '../contract/events.ts';
import type {OfferedCategory} from '../contract/host.ts';
import type {Page, PageDeps} from '../contract/page.ts';
import {storageKey} from '../contract/storage-keys.ts';
import type {Gate} from '../gate/hold/hold-markup.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {connectGate} from './connect-gate.ts';
import {createConsentState} from './consent-state.ts';
import {loadPart} from './load-part.ts';
import {listenToOtherTabs} from './other-tabs.ts';
import {renewStoredChoice} from './stored-choices.ts';

/** Creates the consent state of one page, and connects it to vendors' signals, the gate, other tabs and the interface. */
export function createPage(deps: PageDeps): Page {
  const {document} = deps.win;
  const offered = new Map<string, OfferedCategory>(deps.config.categories);
  const held = new Map<Element, readonly string[]>();
  const {choice, allows, setChoice, latestChoice} = createConsentState(deps, offered);
  let gate: Gate | undefined;
  let ui: ReturnType<Page['ui']> | undefined;

  const page: Page = {
    deps,
    offered,
    held,
    choice,
    allows,
    applyChoice(next) {
      const runningKeys = deps.running.flatMap(({keys}) => keys.filter(allows));
      setChoice(next);
      const isVetoed = !document.dispatchEvent(new ChoiceEvent(next));
      gate?.release();
      if (runningKeys.every(allows)) return 'none';
      return isVetoed ? 'vetoed' : 'reload';
    },
    play: (element) => gate?.play(element),
    ui: () => (ui ??= loadPart(deps, 'desk-ui.js').then((part) => part?.showUi(page) ?? (ui = undefined))),
  };

  whenActivated(document, () => {
    listenToOtherTabs(deps, (encodedChoices) => {
      const next = latestChoice(encodedChoices);
      const current = choice();
      // Without storage, the choice is only in memory: finding nothing stored does not mean that it was deleted.
      if (next && encodeChoice(next) !== (current && encodeChoice(current))) void followOtherTab(page, next);
    });
    renewStoredChoice(page);
    gate = connectGate(page, {offered, held, onNewCategory: () => askIfNeeded(page)});
    askIfNeeded(page);
    resumePendingWork(page);
  });
  return page;
}

/** Shows the banner when an optional category has no answer. In a frame, the parent page asks. */
function askIfNeeded({deps, offered, choice, ui}: Page): void {
  const isUnanswered = ({id, basis}: OfferedCategory): boolean =>
    answerOf(choice(), id) === undefined && basis !== 'necessary';
  if (deps.parentApi) return;
  if ([...offered.values()].some(isUnanswered)) void ui().then((loadedUi) => loadedUi?.showBanner());
}

/** Applies a choice made in another tab. When it withdraws something that runs here, this page has to reload too. */
async function followOtherTab(page: Page, choice: Parameters<Page['applyChoice']>[0]): Promise<void> {
  const need = page.applyChoice(choice);
  if (need === 'none') return;
  const reloads = need === 'reload';
  await (await loadPart(page.deps, 'withdrawal.js'))?.handleRemoteWithdrawal(page, reloads);
  if (reloads) page.deps.win.location.reload();
}

/** Continues what an earlier page left: finishes a withdrawal (the interface does that), sends receipts that wait. */
function resumePendingWork({deps, ui}: Page): void {
  const {win, config, report} = deps;
  const {cookieName, receiptEndpoint: endpoint} = config;
  if (tryOrUndefined(() => win.sessionStorage.getItem(storageKey(cookieName, 'handoff')))) void ui();
  if (endpoint && tryOrUndefined(() => win.localStorage.getItem(storageKey(cookieName, 'outbox'))))
    void loadPart(deps, 'send.js').then((part) => part?.sendReceipts(win, {cookieName, endpoint}, report));
}

/** A browser may prerender a page before the visitor sees it: https://wicg.github.io/nav-speculation/prerendering.html */
type PrerenderableDocument = Document & {readonly prerendering?: boolean};

/** Calls `start` now or, on a prerendered page, when the page is activated. */
function whenActivated(document: PrerenderableDocument, start: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', start);
  else start();
}
