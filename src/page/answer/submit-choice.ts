import {categoryOf} from '../../consent/category-of.ts';
import {answerOf, applyDecision, type Choice} from '../../consent/choice.ts';
import type {ConsentUi} from '../../contract/host.ts';
import type {ChoiceRequest, Page} from '../../contract/page.ts';
import type {ConsentAction, Notice} from '../../receipt/input.ts';
import {completeChoice} from './complete-choice.ts';
import {storeChoice} from './store-choice.ts';

/** Which keys an action grants and which it refuses. */
type Answers = ConsentAction['answered'];

/**
 * Handles one answer, in the order that README.md promises: store, signals, event, release; then receipt, and erasure after a refusal.
 * A script that repeats answers in force changes nothing.
 */
export function submitChoice(page: Page, ui: ConsentUi, request: ChoiceRequest): void {
  const {method, offered, gpc} = request;
  const before = page.choice();
  const decision = decisionIn(request, page, before);
  if (method === 'api' && !decision.granted.length && !decision.refused.length) return;
  const {noticeVersion, days} = page.deps.config;
  const choice = applyDecision(before, {...decision, noticeVersion, time: Date.now(), days, gpc});
  const answered = {
    granted: decision.granted.filter(isNotInOneOf(decision.granted)),
    refused: decision.refused.filter(isNotInOneOf(decision.refused)),
  };
  const notice = shownNotice(ui, request); // read before the choice is applied, which can change the texts
  const allowedBefore = withdrawableKeys(ui, offered).filter(page.allows);
  storeChoice(page, choice);
  const reloads = page.applyChoice(choice) === 'reload';
  const withdrawn = allowedBefore.filter((key) => !page.allows(key));
  const action = {choice, before, method, answered};
  void completeChoice(page.deps, ui, {action, notice, offered, gpc, withdrawn, reloads});
}

/**
 * What the visitor acted on. Saving the panel, or a call of the API, acts only on what it changes: all other answers keep their
 * time. With a category, it acts on all of its services.
 */
function decisionIn(request: ChoiceRequest, page: Page, before: Choice | undefined): Answers {
  const {granted, refused, method, offered} = request;
  const isOffered = (key: string): boolean => offered.includes(categoryOf(key));
  const isPartial = method === 'panel-save' || method === 'api';
  const changes = (isGranted: boolean) => (key: string) =>
    answerOf(before, key) !== isGranted || page.allows(key) !== isGranted;
  const changed = new Set([...granted.filter(changes(true)), ...refused.filter(changes(false))]);
  const isActedOn = (key: string): boolean =>
    isOffered(key) && (!isPartial || changed.has(key) || changed.has(categoryOf(key)));
  return {granted: granted.filter(isActedOn), refused: refused.filter(isActedOn)};
}

/** Whether a key is not a service of a category that is in `keys` too. */
function isNotInOneOf(keys: readonly string[]): (key: string) => boolean {
  return (key) => categoryOf(key) === key || !keys.includes(categoryOf(key));
}

/** The words that the visitor was shown. Only the site knows those of its own control. */
function shownNotice(ui: ConsentUi, {method, shownText}: ChoiceRequest): Notice {
  const notice = ui.notice(method);
  return shownText === undefined ? notice : {...notice, text: shownText};
}

/** Keys that can be withdrawn one by one: services, and categories without services. */
function withdrawableKeys({config}: ConsentUi, offered: readonly string[]): readonly string[] {
  return offered.flatMap((id) => {
    const services = config.categories.find((category) => category.id === id)?.services ?? [];
    return services.length ? services.map((service) => `${id}:${service.id}`) : [id];
  });
}
