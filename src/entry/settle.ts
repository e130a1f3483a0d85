import {categoryOf} from '../consent/category-of.ts';
import type {Method} from '../consent/choice.ts';
import {encodeRecord} from '../consent/encode-record.ts';
import {reduce} from '../consent/reduce.ts';
import type {DeskUi} from '../ui/desk.ts';
import {followChoice} from './follow-choice.ts';
import type {PageDesk} from './page-desk.ts';
import {persist} from './persist.ts';

/** What the visitor, or a program for them, decided: categories, and services with an answer of their own. */
export interface Settlement {
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  readonly method: Method;
  /** Ids of the optional categories that were offered. */
  readonly offered: readonly string[];
  readonly gpc: boolean;
}

/** What can be withdrawn one by one: services, and categories that name none. */
const withdrawable = ({config}: DeskUi, offered: readonly string[]): readonly string[] =>
  offered.flatMap((id) => {
    const services = config.categories.find((category) => category.id === id)?.services ?? [];
    return services.length ? services.map((service) => `${id}:${service.id}`) : [id];
  });

/**
 * One choice, in the order that is promised: persist, signals, events, release, then receipt and sweep. A program that says
 * what stands already has not made a choice.
 */
export const settle = (page: PageDesk, ui: DeskUi, settlement: Settlement): void => {
  const {method, offered, gpc} = settlement;
  const notice = ui.notice(); // as it stands before the answer, which can change it
  const before = page.choice();
  const isOffered = (key: string): boolean => offered.includes(categoryOf(key));
  const {noticeVersion} = page.world.slice;
  const choice = reduce(before, {
    granted: settlement.granted.filter(isOffered),
    refused: settlement.refused.filter(isOffered),
    noticeVersion,
    time: Date.now(),
  });
  const says = ({granted, refused}: typeof choice): string =>
    [granted.toSorted(), refused.toSorted()].join('~');
  if (method === 'api' && before && says(before) === says(choice)) return;
  const running = withdrawable(ui, offered).filter(page.allows);
  persist(page, ui.config.cookie, encodeRecord(choice));
  const reloads = page.adopt(choice) ?? false;
  const gone = running.filter((key) => !page.allows(key));
  void followChoice(page.world, ui, {act: {choice, before, method}, notice, offered, gpc, gone, reloads});
};
