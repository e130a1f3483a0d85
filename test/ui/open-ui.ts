import {parseConfig} from '../../src/config/parse.ts';
import type {NoticeChange} from '../../src/config/types.ts';
import type {Problem} from '../../src/config/problem.ts';
import {categoryOf} from '../../src/consent/category-of.ts';
import {answerOf, applyDecision, type Choice, type Method} from '../../src/consent/choice.ts';
import type {ConsentHost, ConsentUi, OfferedCategory, PageActivity} from '../../src/contract/host.ts';
import {storageKey} from '../../src/contract/storage-keys.ts';
import type {ErasureResult} from '../../src/gate/erase/erased.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {createUi} from '../../src/ui/create-ui.ts';
import type {UiParts} from '../../src/ui/parts.ts';
import {importTexts} from '../../src/ui/texts/import-texts.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {restoreMedia} from './force-media.ts';

/** An answer that the interface submitted. */
export interface SubmittedAnswer {
  readonly granted: readonly string[];
  readonly method: Method;
}

/** The state of the page that a test starts from. */
export interface TestSetup {
  readonly config?: unknown;
  readonly gpc?: boolean;
  readonly offered?: readonly OfferedCategory[];
  readonly choice?: Choice;
  /** The changes of the notice since the stored answers. */
  readonly changes?: readonly NoticeChange[];
  readonly receipts?: readonly Receipt[];
  readonly held?: ReadonlyMap<Element, readonly string[]>;
  readonly activity?: PageActivity;
  readonly parts?: Partial<UiParts>;
  /** The result of clearing; absent: a file that it needs does not load. */
  readonly erased?: readonly ErasureResult[];
}

/** An interface on the test page, and a record of what it did. */
export interface OpenUi {
  readonly ui: ConsentUi;
  readonly submitted: SubmittedAnswer[];
  /** Held elements that the visitor played once. */
  readonly played: Element[];
  /** Keys whose services the visitor has cleared. */
  readonly cleared: string[];
  readonly problems: Problem[];
  /** How often the interface said that the banner is on screen. */
  bannerShownCount(): number;
  /** How often the visitor has read what has changed. */
  changesReadCount(): number;
  /** The current choice. */
  choice(): Choice | undefined;
  /** Sets a choice that was made in another tab. */
  receiveChoice(choice: Choice): void;
  host(): HTMLElement;
}

/** The categories of a page that asks about statistics and films. */
export const defaultCategories: readonly OfferedCategory[] = [
  {id: 'necessary', basis: 'necessary'},
  {id: 'analytics', basis: 'consent'},
  {id: 'media', basis: 'consent'},
];

const parts: UiParts = {
  panel: () => import('../../src/entry/desk-panel.ts'),
  embed: () => import('../../src/entry/desk-embed.ts'),
  languages,
  importTexts,
};

const stops: (() => void)[] = [];

/** Removes every interface from the page, and the state that it left. */
export function clearPage(): void {
  for (const stop of stops.splice(0)) stop();
  restoreMedia();
  document.documentElement.lang = 'en';
  sessionStorage.clear();
  window.scrollTo(0, 0);
}

export function choiceWith(granted: readonly string[], refused: readonly string[]): Choice {
  const time = 1_795_449_600_000;
  const ofKeys = (value: number): Record<string, number> =>
    Object.fromEntries([...granted, ...refused].map((key) => [key, value]));
  return {noticeVersion: '1', time, granted, refused, times: ofKeys(time), days: ofKeys(180)};
}

/** Opens an interface with a host that decides as the loader does. It confirms each answer at once. */
export function openUi(setup: TestSetup = {}): OpenUi {
  const submitted: SubmittedAnswer[] = [];
  const problems: Problem[] = [];
  const played: Element[] = [];
  const cleared: string[] = [];
  const listeners = new Set<() => void>();
  const offered = setup.offered ?? defaultCategories;
  let {choice} = setup;
  let bannerShownCount = 0;
  let changesReadCount = 0;
  const setChoice = (next: Choice): void => {
    choice = next;
    for (const listener of listeners) listener();
  };
  const consentHost: ConsentHost = {
    gpc: setup.gpc ?? false,
    get language() {
      return sessionStorage.getItem(storageKey('privacy-desk', 'language'));
    },
    offered: () => offered,
    choice: () => choice,
    changes: () => setup.changes ?? [],
    noteChangesRead: () => (changesReadCount += 1),
    allows(key) {
      const isExcepted = offered.some(({id, basis}) => id === categoryOf(key) && basis !== 'consent');
      const isDespiteGpc = choice?.grantedDespiteGpc?.includes(key) ?? false;
      return isExcepted && setup.gpc ? isDespiteGpc : (answerOf(choice, key) ?? isExcepted);
    },
    submit(granted, refused, method) {
      submitted.push({granted, method});
      const next = applyDecision(choice, {
        ...choiceWith(granted, refused),
        days: 180,
        gpc: setup.gpc ?? false,
      });
      setChoice(next);
      ui.showConfirmation({granted: next.granted, refused: next.refused});
    },
    held: setup.held ?? new Map<Element, readonly string[]>(),
    activity: setup.activity ?? {},
    play: (element) => played.push(element),
    erase(keys) {
      cleared.push(...keys);
      return Promise.resolve(setup.erased);
    },
    bannerShown: () => (bannerShownCount += 1),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receipts: () => Promise.resolve(setup.receipts ?? []),
  };
  const {ui, stop} = createUi({
    document,
    host: consentHost,
    config: parseConfig(setup.config).config,
    report: (problem) => problems.push(problem),
    parts: {...parts, ...setup.parts},
  });
  stops.push(stop);
  return {
    ui,
    submitted,
    played,
    cleared,
    problems,
    bannerShownCount: () => bannerShownCount,
    changesReadCount: () => changesReadCount,
    choice: () => choice,
    receiveChoice: setChoice,
    host: () => document.querySelector<HTMLElement>('privacy-desk') ?? document.createElement('p'),
  };
}
