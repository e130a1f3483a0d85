import type {Links, SiteConfig} from '../config/types.ts';
import type {ConsentHost} from '../contract/host.ts';
import type {Texts} from './texts/translate.ts';
import {enBanner} from './texts/en-banner.ts';

/** A language, and the texts in it. */
export interface LanguageContext {
  readonly config: SiteConfig;
  /** BCP 47 tag of the language of `texts`. */
  readonly language: string;
  /** The tag to format dates, numbers and lists with: `en-GB` for English, which is British here, else `language`. */
  readonly locale: string;
  /** Every text: from the site's configuration, else built in, else in built-in English. */
  readonly texts: Texts;
  /** The built-in texts in this language; empty for a language that only the site's configuration has. */
  readonly builtInTexts: Texts;
}

/** The state of the page that the words of the interface depend on. */
export type NoticeHost = Pick<ConsentHost, 'offered' | 'choice' | 'changes' | 'allows' | 'gpc'>;

/** What the words of the interface are made from. The build has no more than this. */
export interface NoticeContext extends LanguageContext {
  readonly host: NoticeHost;
}

/** What every part of the interface is given. It changes only when the visitor chooses a language. */
export interface UiContext extends NoticeContext {
  readonly host: ConsentHost;
}

/** What `describeCategories` needs. The list of cookies has no more than this. */
export interface CategoriesContext extends LanguageContext {
  readonly host: Pick<ConsentHost, 'offered'>;
}

/** Creates the context for a language. The site's own texts win over `texts`, which win over English. */
export function createContext<Host extends CategoriesContext['host']>(
  host: Host,
  config: SiteConfig,
  language: string,
  texts: Texts = {},
): CategoriesContext & {readonly host: Host} {
  return {
    host,
    config,
    language,
    locale: language === 'en' ? 'en-GB' : language,
    texts: {...enBanner, ...texts, ...config.texts[language]},
    builtInTexts: language === 'en' ? enBanner : texts,
  };
}

/** The address of a page that the site links to: the one in this language, else the one for all languages. */
export function linkTo({config, texts}: LanguageContext, page: keyof Links): string | undefined {
  return texts[`links.${page}`] ?? config.links[page];
}
