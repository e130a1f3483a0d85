import {nativesOf} from '../platform/web/natives.ts';
import type {SiteConfig} from '../config/types.ts';
import type {ChoiceSummary, ConsentHost, ConsentUi} from '../contract/host.ts';
import type {ErasureResult} from '../gate/erase/erased.ts';
import type {Notice} from '../receipt/input.ts';
import {bannerNotice} from './banner/banner-texts.ts';
import {confirmationMessage} from './banner/status-message.ts';
import {createContext, type UiContext} from './context.ts';
import {defineElement} from './custom-element.ts';
import {keepInPage} from './host-placement.ts';
import {fetchPart} from './fetch-part.ts';
import type {PanelElement, PanelModule, PartsDeps} from './parts.ts';
import {PrivacyDeskElement} from './privacy-desk-element.ts';
import {loadTexts} from './texts/load-texts.ts';
import {offeredLanguages, pickLanguage} from './texts/pick-language.ts';
import {noticeAsShown} from './words-on-screen.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-desk': PrivacyDeskElement;
  }
}

/** What the interface needs. */
export interface UiDeps extends PartsDeps {
  readonly document: Document;
  readonly host: ConsentHost;
  /** The configuration that is shown first. */
  readonly config: SiteConfig;
  /** The checked configuration, when `config` is only the part that the banner shows. */
  readonly checkedConfig?: () => Promise<SiteConfig>;
}

/** `desk-panel.js`, and the context to render the panel with: in English when the texts of its language did not load. */
interface LoadedPanel {
  readonly module: PanelModule;
  readonly context: UiContext;
}

type LoadPanel = () => Promise<LoadedPanel | undefined>;

/** The interface of a page. */
interface CreatedUi {
  readonly ui: ConsentUi;
  /** Removes it from the page. */
  stop(): void;
}

/** Creates the interface of a page. It shows nothing until one of its functions is called. */
export function createUi(deps: UiDeps): CreatedUi {
  const {document} = deps;
  const contexts = createContexts(deps);
  const {english, context, followPage} = contexts;
  const [fetchPanel, fetchEmbed] = partsLoader(deps, contexts);
  const loadPanel = panelLoader(deps, contexts, fetchPanel);
  let desk: PrivacyDeskElement | undefined;
  let panel: PanelElement | undefined;
  let embedNotice: Notice | undefined;
  const onAlways = (notice: Notice): void => void (embedNotice = notice);

  const created = (async (): Promise<PrivacyDeskElement> => {
    await followPage();
    return (desk = createElement(deps, context, async () => {
      const loaded = await loadPanel();
      return (panel ??= loaded?.module.createPanel(document, loaded.context, deps));
    }));
  })();
  const stopFollowing = onLanguageChange(document, async () => {
    await created;
    if (!(await followPage())) return;
    desk?.setLanguage(context);
    if (panel?.isOpen) return;
    panel?.remove();
    panel = undefined; // it is created again when it is opened next
  });
  const {withElement, stop} = elementInPage(created);
  const ui: ConsentUi = {
    get config() {
      return contexts.config;
    },
    checkedConfig: contexts.checkedConfig,
    notice(method) {
      if (method.startsWith('banner')) return noticeAsShown(bannerNotice(context), desk?.foreignWords());
      const shown = method === 'embed-play' ? embedNotice : method.startsWith('panel') && panel?.notice();
      const layer = method === 'gpc' ? 'signal' : 'api';
      return shown || {layer, language: context.language, text: '', categories: []};
    },
    showBanner: () => void withElement((element) => element.showBanner()),
    showChanges: () => void withElement((element) => element.showChanges()),
    open: (section) => void withElement((element) => element.open(section)),
    showPlaceholder: (held, keys) =>
      void created.then(async () =>
        (await fetchEmbed())?.createEmbed(document, {context, texts: deps, held, keys, onAlways}),
      ),
    inventory: async () => (await fetchPanel())?.inventory(document, english),
    showConfirmation: (summary) =>
      void withElement((element) => showConfirmation(element, summary, loadPanel)),
    showErased: (erased) =>
      void created.then(async (element) => element.showReport(await reportOf(element, erased, loadPanel))),
  };
  return {ui, stop: () => [stopFollowing, stop].forEach((end) => end())};
}

/** Puts the element into the page before each action that shows something, in case the page has removed it. */
function elementInPage(created: Promise<PrivacyDeskElement>) {
  let stop: (() => void) | undefined;
  return {
    async withElement(action: (element: PrivacyDeskElement) => unknown): Promise<void> {
      const element = await created;
      if (!element.isConnected) {
        stop?.();
        stop = keepInPage(element);
      }
      action(element);
    },
    stop: () => stop?.(),
  };
}

/** Loads the panel and the placeholders. Both show the whole configuration, so they wait until that is checked. */
function partsLoader({parts, report}: UiDeps, {checkedConfig}: Contexts) {
  const withConfig =
    <Part>(load: () => Promise<Part>) =>
    async (): Promise<Part> =>
      (await Promise.all([load(), checkedConfig()]))[0];
  return [
    withConfig(fetchPart('desk-panel.js', parts.panel, report)),
    withConfig(fetchPart('desk-embed.js', parts.embed, report)),
  ] as const;
}

function panelLoader(
  deps: UiDeps,
  {english, context}: Contexts,
  fetchPanel: () => Promise<PanelModule | undefined>,
): LoadPanel {
  return async () => {
    const loadingTexts = loadTexts(context.language, '-panel', deps);
    const module = await fetchPanel();
    if (!module) return undefined;
    const texts = await loadingTexts;
    return {module, context: texts ? {...context, texts: {...texts, ...context.texts}} : english};
  };
}

/** The context in English, and the one to render with. Both change in place. */
interface Contexts {
  readonly english: UiContext;
  readonly context: UiContext;
  /** What the contexts were made from: without the name that stands in for a missing one. */
  readonly config: SiteConfig;
  /** Changes `context` to the language of the visitor or the page. Resolves to whether it has changed. */
  followPage(): Promise<boolean>;
  /** The checked configuration. Both contexts have it afterwards. */
  checkedConfig(): Promise<SiteConfig>;
}

function createContexts(deps: UiDeps): Contexts {
  const {document, host, parts} = deps;
  const {hostname} = document.location;
  let {config} = deps;
  const supported = offeredLanguages(config, parts.languages);
  const pick = (): string =>
    pickLanguage([host.language ?? '', document.documentElement.lang, config.language], supported);
  const english = createContext(host, withName(config, hostname), 'en');
  const context = {...english};
  return {
    english,
    context,
    get config() {
      return config;
    },
    async followPage() {
      const language = pick();
      const texts = language !== context.language && (await loadTexts(language, '', deps));
      // Another change while the texts were loading has done nothing yet, or has changed the context already.
      if (!texts || language !== pick()) return false;
      Object.assign(context, createContext(host, withName(config, hostname), language, texts));
      return true;
    },
    async checkedConfig() {
      config = await (deps.checkedConfig?.() ?? config);
      for (const one of [english, context]) Object.assign(one, {config: withName(config, hostname)});
      return config;
    },
  };
}

/** Calls `listener` when a script or the translation of a browser changes `<html lang>`. Returns a function that stops this. */
function onLanguageChange(document: Document, listener: () => Promise<void>): () => void {
  const observer = new MutationObserver(() => void listener());
  observer.observe(document.documentElement, {attributeFilter: ['lang']});
  return () => observer.disconnect();
}

/** Without a name of the organisation, the host name of the site says who asks. The receipt does not get it. */
function withName(config: SiteConfig, name: string): SiteConfig {
  return {...config, organisation: {name, ...config.organisation}};
}

function createElement(
  {document}: UiDeps,
  context: UiContext,
  panel: () => Promise<PanelElement | undefined>,
): PrivacyDeskElement {
  defineElement(nativesOf(document.defaultView)?.customElements, 'privacy-desk', PrivacyDeskElement);
  const element = document.createElement('privacy-desk');
  element.deps = {context, panel};
  element.setAttribute('placement', context.config.banner.placement);
  element.setLanguage(context);
  return element;
}

/** Shows the confirmation; when something was erased, with the report. */
async function showConfirmation(
  element: PrivacyDeskElement,
  summary: ChoiceSummary,
  loadPanel: LoadPanel,
): Promise<void> {
  const report = summary.erased && (await reportOf(element, summary.erased, loadPanel));
  element.showMessage({...confirmationMessage(element.deps.context, summary), report});
}

/** The report of what was erased; `undefined` when `desk-panel.js`, which it comes with, did not load. */
async function reportOf(
  {ownerDocument}: PrivacyDeskElement,
  erased: readonly ErasureResult[],
  loadPanel: LoadPanel,
): Promise<Element | undefined> {
  const loaded = await loadPanel();
  return loaded?.module.createErasedReport(ownerDocument, loaded.context, erased);
}
