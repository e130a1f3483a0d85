import type {Report} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import {pickLanguage} from '../texts/pick-language.ts';
import type {DescribingContext} from '../ui-context.ts';
import type {UiParts} from '../ui-parts.ts';
import {cookiesContext} from './cookies-context.ts';
import {cookiesList} from './cookies-list.ts';
import {fingerprint} from './fingerprint.ts';
import {followLanguage} from './follow-language.ts';
import {headingOf} from './heading-of.ts';
import {pageParsed} from './page-parsed.ts';
import {pieceToNode} from './piece-to-node.ts';

/** What `<privacy-cookies>` is given by the wiring. */
export interface CookiesWorld {
  /** The site's configuration, checked; `undefined`, and a report, when there is none. */
  config(): Promise<SiteConfig | undefined>;
  /** The language that the visitor has chosen in this tab. */
  chosen(config: SiteConfig): string | null | undefined;
  readonly parts: Pick<UiParts, 'languages' | 'loadWords'>;
  readonly report: Report;
}

/**
 * The list of cookies, from the configuration, as part of the page: in its type, found by a search, and printed. What
 * `privacy-desk cookies` has put in stays when it was made from the same configuration; otherwise it is made anew.
 *
 * @attr heading - Level of the categories' headings, 1 to 5; services have the next. 2 when absent.
 * @attr lang - Language of the list; that of the page when absent.
 */
export class PrivacyCookies extends HTMLElement {
  static readonly observedAttributes = ['heading', 'lang'];
  /** Given by the class that is registered. */
  declare readonly world: CookiesWorld;
  #turn = 0;
  #spoken: string | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = followLanguage(this.ownerDocument, (language) => {
      this.#spoken = language;
      void this.#renew();
    });
    void this.#renew();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#renew();
  }

  /** The latest call wins. Until the page is parsed, what is built in may still be on its way. */
  async #renew(): Promise<void> {
    const turn = (this.#turn += 1);
    await pageParsed(this.ownerDocument);
    const config = await this.world.config();
    if (!config || turn !== this.#turn) return;
    const heading = headingOf(this, this.world.report);
    const language = this.#language(config);
    const made = this.firstElementChild?.getAttribute('data-made-from');
    if (made === fingerprint(config, language, heading)) return;
    const context = await this.#context(config, language);
    if (!context || turn !== this.#turn) return;
    this.replaceChildren(pieceToNode(this.ownerDocument, cookiesList(context, heading)));
  }

  /** English is better than nothing, but not than what is built in. */
  async #context(config: SiteConfig, language: string): Promise<DescribingContext | undefined> {
    const {parts, report} = this.world;
    const context = await cookiesContext(config, language, parts, report);
    return context ?? (this.childElementCount ? undefined : cookiesContext(config, 'en', parts, report));
  }

  #language(config: SiteConfig): string {
    const {parts, report} = this.world;
    const supported = ['en', ...parts.languages, ...Object.keys(config.texts)];
    const own = this.closest<HTMLElement>('[lang]')?.lang ?? this.ownerDocument.documentElement.lang;
    const chosen = this.#spoken ?? this.world.chosen(config) ?? '';
    const language = pickLanguage([chosen, own, config.language], supported);
    if (own && !/^en\b/i.test(own) && pickLanguage([own], supported) === 'en')
      report({
        code: 'language-unknown',
        path: `<${this.localName}>, lang="${own}"`,
        message: `There are no words in this language. Shown in "${language}".`,
      });
    return language;
  }
}
