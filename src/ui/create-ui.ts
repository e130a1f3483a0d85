import type {SiteConfig} from '../config/types.ts';
import type {ChoiceSummary, ConsentHost, ConsentUi} from '../contract/host.ts';
import type {Notice} from '../receipt/input.ts';
import {bannerNotice} from './banner/banner-texts.ts';
import {confirmationMessage} from './banner/status-message.ts';
import {createContext, type UiContext} from './context.ts';
import {defineElement} from './custom-element.ts';
import {keepFirstInBody} from './host-placement.ts';
import {fetchPart, type PanelModule, type PartsDeps} from './parts.ts';
import {type PanelElement, PrivacyDeskElement} from './privacy-desk-element.ts';
import {loadTexts} from './texts/load-texts.ts';
import {directionOf, pickLanguage} from './texts/pick-language.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-desk': PrivacyDeskElement;
  }
}

/** What the interface needs. */
interface UiDeps extends PartsDeps {
  readonly document: Document;
  readonly host: ConsentHost;
  readonly config: SiteConfig;
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
  const {document, host, report, parts} = deps;
  // Without a name, the host name of the site says who asks. The receipt does not get it.
  const {hostname} = document.location;
  const config = {...deps.config, organisation: {name: hostname, ...deps.config.organisation}};
  const preferred = [host.language ?? '', document.documentElement.lang, config.language];
  const language = pickLanguage(preferred, ['en', ...parts.languages, ...Object.keys(config.texts)]);
  const fetchPanel = fetchPart('desk-panel.js', parts.panel, report);
  const fetchEmbed = fetchPart('desk-embed.js', parts.embed, report);

  const english = createContext(host, config, 'en');
  let context = english;
  const loadPanel: LoadPanel = async () => {
    const loadingTexts = loadTexts(context.language, '-panel', deps);
    const module = await fetchPanel();
    if (!module) return undefined;
    const texts = await loadingTexts;
    return {module, context: texts ? {...context, texts: {...texts, ...context.texts}} : english};
  };
  const created = (async (): Promise<PrivacyDeskElement> => {
    const texts = await loadTexts(language, '', deps);
    if (texts) context = createContext(host, config, language, texts);
    return createElement(deps, context, async () => {
      const loaded = await loadPanel();
      return (panel ??= loaded?.module.createPanel(document, loaded.context, deps));
    });
  })();

  let panel: PanelElement | undefined;
  let embedNotice: Notice | undefined;
  const onAlways = (notice: Notice): void => void (embedNotice = notice);
  let stop: (() => void) | undefined;
  const withElement = async (action: (element: PrivacyDeskElement) => unknown): Promise<void> => {
    const element = await created;
    if (!element.isConnected) {
      stop?.();
      stop = keepFirstInBody(element);
    }
    action(element);
  };
  const ui: ConsentUi = {
    config: deps.config,
    notice(method) {
      if (method.startsWith('banner')) return bannerNotice(context);
      const shown = method === 'embed-play' ? embedNotice : method.startsWith('panel') && panel?.notice();
      return shown || {layer: 'api', language: context.language, text: '', categories: []};
    },
    showBanner: () => void withElement((element) => element.showBanner()),
    open: (section) => void withElement((element) => element.open(section)),
    showPlaceholder: (held, keys) =>
      void created.then(async () =>
        (await fetchEmbed())?.createEmbed(document, {context, held, keys, onAlways}),
      ),
    inventory: async () => (await fetchPanel())?.inventory(document, english),
    showConfirmation: (summary) =>
      void withElement((element) => showConfirmation(element, summary, loadPanel)),
  };
  return {ui, stop: () => stop?.()};
}

function createElement(
  {document}: UiDeps,
  context: UiContext,
  panel: () => Promise<PanelElement | undefined>,
): PrivacyDeskElement {
  defineElement(document.defaultView?.customElements, 'privacy-desk', PrivacyDeskElement);
  const element = document.createElement('privacy-desk');
  element.deps = {context, panel};
  element.setAttribute('placement', context.config.banner.placement);
  element.lang = context.language;
  element.dir = directionOf(context.language);
  return element;
}

/** Shows the confirmation; after a withdrawal, with the report that comes with `desk-panel.js`. */
async function showConfirmation(
  element: PrivacyDeskElement,
  summary: ChoiceSummary,
  loadPanel: LoadPanel,
): Promise<void> {
  const loaded = summary.erased && (await loadPanel());
  const report = summary.erased && loaded?.module.erasedReport(loaded.context, summary.erased);
  element.showMessage({...confirmationMessage(element.deps.context, summary), report});
}
