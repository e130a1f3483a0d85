import {applyDecision, categoryOf, isSameAnswer} from '../../consent/choice.ts';
import {encodeChoice} from '../../consent/stored-choice.ts';
import type {ConsentUi} from '../../contract/host.ts';
import type {ChoiceRequest, Page} from '../../contract/page.ts';
import {completeChoice} from './complete-choice.ts';
import {storeChoice} from './store-choice.ts';

/**
 * Handles one answer, in the order that README.md promises: store, signals, event, release; then receipt, and erasure after a withdrawal.
 * A script that repeats the current choice changes nothing.
 */
export function submitChoice(page: Page, ui: ConsentUi, request: ChoiceRequest): void {
  const {method, offered, gpc} = request;
  const notice = ui.notice(); // read before the choice is applied, which can change the texts
  const before = page.choice();
  const isOffered = (key: string): boolean => offered.includes(categoryOf(key));
  const choice = applyDecision(before, {
    granted: request.granted.filter(isOffered),
    refused: request.refused.filter(isOffered),
    noticeVersion: page.deps.config.noticeVersion,
    time: Date.now(),
  });
  if (method === 'api' && isSameAnswer(choice, before)) return;
  const allowedBefore = withdrawableKeys(ui, offered).filter(page.allows);
  storeChoice(page, ui.config.cookie, encodeChoice(choice));
  const reloads = page.applyChoice(choice) === 'reload';
  const withdrawn = allowedBefore.filter((key) => !page.allows(key));
  const action = {choice, before, method};
  void completeChoice(page.deps, ui, {action, notice, offered, gpc, withdrawn, reloads});
}

/** Keys that can be withdrawn one by one: services, and categories without services. */
function withdrawableKeys({config}: ConsentUi, offered: readonly string[]): readonly string[] {
  return offered.flatMap((id) => {
    const services = config.categories.find((category) => category.id === id)?.services ?? [];
    return services.length ? services.map((service) => `${id}:${service.id}`) : [id];
  });
}
