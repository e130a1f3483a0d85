import {answerOf, type Choice} from '../consent/choice.ts';
import {ChoiceEvent} from '../contract/events.ts';
import type {OfferedCategory} from '../contract/host.ts';
import type {Page, PageDeps} from '../contract/page.ts';
import type {Gate} from '../gate/hold/hold-markup.ts';
import {domReady} from '../platform/web/dom-ready.ts';
import {whenIdle} from '../platform/web/when-idle.ts';
import {connectGate} from './connect-gate.ts';
import {createConsentState} from './consent-state.ts';
import {loadPart} from './load-part.ts';
import {listenToOtherTabs} from './other-tabs.ts';
import {renewStoredChoice} from './stored-choices.ts';
import {storedText} from './stored-text.ts';
import {loadAgain} from './withdrawal/load-again.ts';

/** Marked markup that loads all the same. The interface brings what names it on the console, for those who have answered too. */
const LIVE = 'link[data-consent][href],iframe[data-consent][src],[data-consent] iframe[src]';

/**
 * Creates the consent state of one page, and tells vendors' signals. `start` connects it to the gate, other tabs and the
 * interface: it may release markup at once, whose scripts use `window.privacyDesk`.
 */
export function createPage(deps: PageDeps): {readonly page: Page; start(): void} {
  const {document} = deps.win;
  const offered = new Map<string, OfferedCategory>(deps.config.categories);
  const held = new Map<Element, readonly string[]>();
  const {setChoice, takeOver, ...state} = createConsentState(deps, offered);
  const {allows} = state;
  noteRefusals(deps);
  let gate: Gate | undefined;
  let ui: ReturnType<Page['ui']> | undefined;

  const page: Page = {
    deps,
    offered,
    held,
    ...state,
    applyChoice(next) {
      const runningKeys = deps.running.flatMap(({keys}) => keys.filter(allows));
      setChoice(next);
      const isVetoed = !document.dispatchEvent(new ChoiceEvent(next));
      gate?.release();
      if (runningKeys.every(allows)) return 'none';
      return isVetoed ? 'vetoed' : 'reload';
    },
    play: (element) => gate?.play(element),
    offer: (id) => offerCategory(page, offered, id),
    ui: () => (ui ??= loadUi(page).then((loadedUi) => loadedUi ?? (ui = undefined))),
  };

  const catchUp = (texts?: readonly string[]): void => void followOtherTab(page, takeOver(texts));
  const start = (): void => {
    listenToOtherTabs(deps, catchUp);
    gate = connectGate(page, held);
    askIfNeeded(page);
    tellChanges(page);
    if (storedText(deps, 'sessionStorage', 'handoff')) void page.ui();
    void domReady(document)
      .then(whenIdle)
      .then(() => runErrands(page));
  };
  return {page, start: () => whenActivated(document, start, catchUp)};
}

/** Notes what the content security policy refuses, for the message about a file that does not load. */
function noteRefusals({win, refused}: PageDeps): void {
  // https://www.w3.org/TR/CSP3/#violation-events
  win.document.addEventListener(
    'securitypolicyviolation',
    ({blockedURI, disposition, effectiveDirective}) => {
      if (disposition === 'enforce') refused[blockedURI] = effectiveDirective;
    },
  );
}

/** Without configuration, markup names the categories. */
function offerCategory(page: Page, offered: Map<string, OfferedCategory>, id: string): void {
  const {config, report} = page.deps;
  if (offered.has(id)) return;
  if (config.categories.size)
    return report({
      code: 'category-unknown',
      path: id,
      message: 'No category with this id is configured. The markup stays held.',
    });
  offered.set(id, {id, basis: id === 'necessary' ? id : 'consent'});
  askIfNeeded(page);
}

async function loadUi(page: Page): ReturnType<Page['ui']> {
  return (await loadPart(page.deps, 'desk-ui.js'))?.showUi(page);
}

/**
 * Shows the banner when an optional category has no answer. When only something else has lapsed, such as a service whose
 * category has an answer, the interface records and erases that. In a frame, the parent page does both: it may not know what
 * only the frame names.
 */
function askIfNeeded({deps: {parentApi}, offered, choice, hasLapsed, ui}: Page): void {
  const unanswered = [...offered.values()].filter(
    ({id, basis}) => answerOf(choice(), id) === undefined && basis !== 'necessary',
  );
  if (parentApi) for (const {id} of unanswered) parentApi.offer?.(id);
  else if (unanswered.length) void ui().then((loadedUi) => loadedUi?.showBanner());
  else if (hasLapsed()) void ui().then((loadedUi) => loadedUi?.handleLapses());
}

/** Tells visitors who have answered what has changed since. The banner, when it asks a question, says it itself. */
function tellChanges({deps: {parentApi}, changes, ui}: Page): void {
  if (!parentApi && changes().some(({text}) => text)) void ui().then((loadedUi) => loadedUi?.showChanges());
}

/** Applies a choice made in another tab. When it withdraws something that runs here, this page has to reload too. */
async function followOtherTab(page: Page, choice: Choice | undefined): Promise<void> {
  const need = choice ? page.applyChoice(choice) : 'none';
  if (need === 'none') return;
  const reloads = need === 'reload';
  await (await loadPart(page.deps, 'withdrawal.js'))?.handleRemoteWithdrawal(page, reloads);
  if (reloads) loadAgain(page.deps.win);
}

/**
 * What no page has to wait for: renews the stored choice, and continues what earlier pages have left. The interface makes receipts
 * that are not made yet; `send.js` sends those that wait.
 */
function runErrands(page: Page): void {
  const {win, config, report} = page.deps;
  const {cookieName, receiptEndpoint: endpoint} = config;
  renewStoredChoice(page);
  if (win.document.querySelector(LIVE) || storedText(page.deps, 'localStorage', 'answers')) void page.ui();
  if (endpoint && storedText(page.deps, 'localStorage', 'outbox'))
    void loadPart(page.deps, 'send.js').then((part) =>
      part?.sendReceipts(win, {cookieName, endpoint}, report),
    );
}

/** A browser may prerender a page before the visitor sees it: https://wicg.github.io/nav-speculation/prerendering.html */
type PrerenderableDocument = Document & {readonly prerendering?: boolean};

/** Calls `start` now or, on a prerendered page, when the page is activated, after `catchUp`: the visitor was on another page. */
function whenActivated(document: PrerenderableDocument, start: () => void, catchUp: () => void): void {
  if (!document.prerendering) return start();
  document.addEventListener('prerenderingchange', () => {
    catchUp();
    start();
  });
}
