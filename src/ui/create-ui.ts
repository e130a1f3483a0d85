import type {SiteConfig} from '../config/types.ts';
import {noticeOf} from './banner/notice-of.ts';
import {toldOf} from './banner/told-of.ts';
import {createContext} from './create-context.ts';
import {definePrivacyDesk} from './define.ts';
import type {Desk, DeskUi, Outcome} from './desk.ts';
import {fetchWords} from './fetch-words.ts';
import {keepFirstInBody} from './keep-first-in-body.ts';
import type {PanelElement, PrivacyDesk} from './privacy-desk.ts';
import {directionOf, pickLanguage} from './texts/pick-language.ts';
import type {Words} from './texts/say.ts';
import type {UiContext} from './ui-context.ts';
import {fetchPart, type PanelModule, type PartsWorld} from './ui-parts.ts';

/** What the interface runs on. */
export interface UiWorld extends PartsWorld {
  readonly document: Document;
  readonly desk: Desk;
  readonly config: SiteConfig;
}

/** `desk-panel.js`, and the context in which it speaks. */
interface LoadedPanel {
  readonly module: PanelModule;
  readonly context: UiContext;
}

type LoadPanel = () => Promise<LoadedPanel | undefined>;

/** The interface of a page, and its end. */
export interface CreatedUi {
  readonly ui: DeskUi;
  /** Takes it off the page. */
  stop(): void;
}

const createElement = (world: UiWorld, context: UiContext, loadPanel: LoadPanel): PrivacyDesk => {
  const {document} = world;
  if (document.defaultView) definePrivacyDesk(document.defaultView.customElements);
  const element = document.createElement('privacy-desk');
  let made: PanelElement | undefined;
  const panel = async (): Promise<PanelElement | undefined> => {
    const loaded = await loadPanel();
    return (made ??= loaded?.module.createPanel(document, loaded.context, world));
  };
  element.world = {context, panel};
  element.setAttribute('placement', context.config.banner.placement);
  element.lang = context.language;
  element.dir = directionOf(context.language);
  return element;
};

/** `context` with more words, below those of the site; `undefined` when they could not be had. */
const withWords = (context: UiContext, words: Words | undefined): UiContext | undefined =>
  words && {...context, words: {...words, ...context.words}};

const confirm = async (element: PrivacyDesk, outcome: Outcome, loadPanel: LoadPanel): Promise<void> => {
  const loaded = outcome.swept && (await loadPanel());
  const report = outcome.swept && loaded?.module.sweptReport(loaded.context, outcome.swept);
  element.tell({...toldOf(element.world.context, outcome), report});
};

/** Makes the interface of a page. It shows nothing until it is told to. */
export const createUi = (world: UiWorld): CreatedUi => {
  const {document, desk, report, config, parts} = world;
  const wanted = [desk.language ?? '', document.documentElement.lang, config.language];
  const language = pickLanguage(wanted, ['en', ...parts.languages, ...Object.keys(config.texts)]);
  const fetchPanel = fetchPart('desk-panel.js', parts.panel, report);
  const loadEmbed = fetchPart('desk-embed.js', parts.embed, report);

  const english = createContext(desk, config, 'en');
  let context = english;
  const loadPanel = async (): Promise<LoadedPanel | undefined> => {
    const words = fetchWords(parts, context.language, '-panel', report);
    const module = await fetchPanel();
    return module && {module, context: withWords(context, await words) ?? english};
  };
  const ready = (async (): Promise<PrivacyDesk> => {
    const words = await fetchWords(parts, language, '', report);
    if (words) context = createContext(desk, config, language, words);
    return createElement(world, context, loadPanel);
  })();

  let stop: (() => void) | undefined;
  const show = async (act: (element: PrivacyDesk) => unknown): Promise<void> => {
    const element = await ready;
    if (!element.isConnected) {
      stop?.();
      stop = keepFirstInBody(element);
    }
    act(element);
  };
  const ui: DeskUi = {
    config,
    notice: () => noticeOf(context),
    ask: () => void show((element) => element.ask()),
    open: (section) => void show((element) => element.open(section)),
    embed: (held, keys) =>
      void ready.then(async () => (await loadEmbed())?.createEmbed(document, context, held, keys)),
    inventory: async () => (await fetchPanel())?.inventory(document, english),
    confirm: (outcome) => void show((element) => confirm(element, outcome, loadPanel)),
  };
  return {ui, stop: () => stop?.()};
};
