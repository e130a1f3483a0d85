import type {Problem} from '../../src/config/problem.ts';
import type {Choice, Method} from '../../src/consent/choice.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {answerOf} from '../../src/consent/answer-of.ts';
import {categoryOf} from '../../src/consent/category-of.ts';
import {reduce} from '../../src/consent/reduce.ts';
import {parseConfig} from '../../src/config/parse.ts';
import {createUi} from '../../src/ui/create-ui.ts';
import type {Desk, DeskUi, OfferedCategory, PageNotes} from '../../src/ui/desk.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {loadWords} from '../../src/ui/texts/load-words.ts';
import type {UiParts} from '../../src/ui/ui-parts.ts';

/** A decision as the desk heard it. */
export interface Heard {
  readonly granted: readonly string[];
  readonly method: Method;
}

/** What a test may say about its page. */
export interface Given {
  readonly raw?: unknown;
  readonly gpc?: boolean;
  readonly offered?: readonly OfferedCategory[];
  readonly choice?: Choice;
  readonly receipts?: readonly Receipt[];
  readonly held?: ReadonlyMap<Element, readonly string[]>;
  readonly notes?: PageNotes;
  readonly parts?: Partial<UiParts>;
  /** `false`: what an answer needs cannot be had. */
  readonly takesAnswers?: boolean;
}

/** An interface on the test page, and everything it did. */
export interface OpenUi {
  readonly ui: DeskUi;
  readonly heard: Heard[];
  /** What the visitor wanted to have once. */
  readonly played: Element[];
  readonly problems: Problem[];
  /** How often the banner said that it is on screen. */
  shown(): number;
  /** The choice that stands. */
  choice(): Choice | undefined;
  /** A choice arrives from another tab. */
  choose(choice: Choice): void;
  host(): HTMLElement;
}

const parts: UiParts = {
  panel: () => import('../../src/entry/panel.ts'),
  embed: () => import('../../src/entry/embed.ts'),
  languages,
  loadWords,
};

/** The categories of a page that asks about statistics and films. */
export const usual: readonly OfferedCategory[] = [
  {id: 'necessary', basis: 'necessary'},
  {id: 'analytics', basis: 'consent'},
  {id: 'media', basis: 'consent'},
];

export const choiceOf = (granted: readonly string[], refused: readonly string[]): Choice => ({
  noticeVersion: '1',
  time: 1_795_449_600_000,
  granted,
  refused,
});

const stops: (() => void)[] = [];

/** Takes every interface off the page, and what they left. */
export const clearPage = (): void => {
  for (const stop of stops.splice(0)) stop();
  document.documentElement.lang = 'en';
  sessionStorage.clear();
  window.scrollTo(0, 0);
};

/** Opens an interface over a desk that decides as the loader does, and confirms at once. */
export const openUi = (given: Given = {}): OpenUi => {
  const heard: Heard[] = [];
  const problems: Problem[] = [];
  const played: Element[] = [];
  const listeners = new Set<() => void>();
  const offered = given.offered ?? usual;
  let {choice} = given;
  let shown = 0;
  const choose = (next: Choice): void => {
    choice = next;
    for (const listener of listeners) listener();
  };
  const desk: Desk = {
    raw: given.raw,
    gpc: given.gpc ?? false,
    language: sessionStorage.getItem('privacy-desk-language'),
    offered: () => offered,
    choice: () => choice,
    allows(key) {
      const isExcepted = offered.some(({id, basis}) => id === categoryOf(key) && basis !== 'consent');
      return answerOf(choice, key) ?? (isExcepted && !given.gpc);
    },
    settle(granted, refused, method) {
      if (given.takesAnswers === false) return Promise.resolve(false);
      heard.push({granted, method});
      const next = reduce(choice, choiceOf(granted, refused));
      choose(next);
      ui.confirm({granted: next.granted, refused: next.refused});
      return Promise.resolve(true);
    },
    held: given.held ?? new Map<Element, readonly string[]>(),
    notes: given.notes ?? {},
    play: (element) => played.push(element),
    shown: () => (shown += 1),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receipts: () => Promise.resolve(given.receipts ?? []),
  };
  const {ui, stop} = createUi({
    document,
    desk,
    config: parseConfig(given.raw).config,
    report: (problem) => problems.push(problem),
    parts: {...parts, ...given.parts},
  });
  stops.push(stop);
  const host = (): HTMLElement =>
    document.querySelector<HTMLElement>('privacy-desk') ?? document.createElement('p');
  return {ui, heard, played, problems, shown: () => shown, choice: () => choice, choose, host};
};
