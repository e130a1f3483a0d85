import type {SiteConfig} from '../../config/types.ts';
import {whenTakenOver} from '../../platform/web/taken-over.ts';
import type {CategoriesContext} from '../context.ts';
import {defineElement} from '../custom-element.ts';
import type {TextsDeps} from '../texts/load-texts.ts';
import {isEnglish, offeredLanguages, pickLanguage} from '../texts/pick-language.ts';
import {cookiesList, loadCookiesContext} from './cookies-list.ts';
import {fingerprint} from './fingerprint.ts';
import {headingLevelOf} from './heading-level.ts';
import {showNodes} from '../html-node.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-cookies': PrivacyCookiesElement;
  }
}

/** What `<privacy-cookies>` needs. */
interface CookiesDeps extends TextsDeps {
  /** The site's checked configuration; `undefined`, after a report, when there is none. */
  config(): Promise<SiteConfig | undefined>;
  /** The language that the visitor chose in this tab. */
  chosen(config: SiteConfig): string | null | undefined;
}

/** Registers `<privacy-cookies>`, unless the page already has it, and fills the ones that are in the page. */
export function definePrivacyCookies(registry: CustomElementRegistry, deps: CookiesDeps): void {
  // Elements that are in the page are upgraded by this call, so `deps` has to be part of the class.
  class ConfiguredElement extends PrivacyCookiesElement {
    override readonly deps = deps;
  }
  defineElement(registry, 'privacy-cookies', ConfiguredElement);
}

/**
 * The list of cookies, made from the configuration. It is part of the page itself: it has the page's fonts, a search finds it
 * and it is printed. A list that `privacy-desk cookies` has put into the page stays when it was made from the same
 * configuration; otherwise it is replaced.
 *
 * @attr heading - Level of the categories' headings, 1 to 5. Services have the next level. The default is 2.
 * @attr lang - Language of the list. The default is the language of the page.
 */
export class PrivacyCookiesElement extends HTMLElement {
  static readonly observedAttributes = ['heading', 'lang'];
  /** Set by the class that `definePrivacyCookies` registers. */
  declare readonly deps: CookiesDeps;
  #latestUpdate = 0;
  /** Whether the content is a list that this element has made. */
  #isOurs = false;
  /** The language that the visitor chose in the panel while this page was open. */
  #chosenLanguage: string | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = onLanguageChange(this, (language) => {
      this.#chosenLanguage = language ?? this.#chosenLanguage;
      void this.#update();
    });
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#update();
  }

  /**
   * A later call cancels an earlier one. It waits for the whole page, because a built-in list may not be parsed yet, and for a
   * framework that compares this element with what its server rendered.
   */
  async #update(): Promise<void> {
    const update = (this.#latestUpdate += 1);
    await whenTakenOver(this);
    const config = await this.deps.config();
    if (!config || update !== this.#latestUpdate) return;
    // Without categories, the list is short: whatever the page has in its place may say more.
    if (!config.categories.length && !this.#isOurs && this.hasChildNodes()) return;
    const heading = headingLevelOf(this, this.deps.report);
    const language = this.#pickLanguage(config);
    const madeFrom = this.firstElementChild?.getAttribute('data-made-from');
    if (madeFrom === fingerprint(config, language, heading)) return;
    const context = await this.#loadContext(config, language);
    if (!context || update !== this.#latestUpdate) return;
    this.#isOurs = true;
    showNodes(this, [cookiesList(context, heading)]);
  }

  /** Falls back to English when the language does not load, but a built-in list is better than that. */
  async #loadContext(config: SiteConfig, language: string): Promise<CategoriesContext | undefined> {
    const context = await loadCookiesContext(config, language, this.deps);
    return context ?? (this.childElementCount ? undefined : loadCookiesContext(config, 'en', this.deps));
  }

  #pickLanguage(config: SiteConfig): string {
    const {parts, report} = this.deps;
    const supported = offeredLanguages(config, parts.languages);
    const pageLanguage = this.closest<HTMLElement>('[lang]')?.lang ?? this.ownerDocument.documentElement.lang;
    const chosen = this.#chosenLanguage ?? this.deps.chosen(config) ?? '';
    const language = pickLanguage([chosen, pageLanguage, config.language], supported);
    if (pageLanguage && !isEnglish(pageLanguage) && pickLanguage([pageLanguage], supported) === 'en')
      report({
        code: 'language-unknown',
        path: `<${this.localName}>, lang="${pageLanguage}"`,
        message: `There are no texts in this language. Shown in "${language}".`,
      });
    return language;
  }
}

/**
 * Calls `listener` when the visitor chooses a language in the panel, which sets the `lang` of `<privacy-desk>`; without one,
 * when the language of the page around `list` changes. Returns a function that stops this.
 */
function onLanguageChange(list: Element, listener: (language?: string) => void): () => void {
  const observer = new MutationObserver((records) => {
    for (const {target} of records)
      if (target instanceof HTMLElement && target.localName === 'privacy-desk') listener(target.lang);
      else if (target !== list && target.contains(list)) listener();
  });
  observer.observe(list.ownerDocument, {subtree: true, attributeFilter: ['lang']});
  return () => observer.disconnect();
}
