import type {SiteConfig} from '../config/types.ts';
import type {Desk} from './desk.ts';
import {enBanner} from './texts/en-banner.ts';
import type {Words} from './texts/say.ts';
import type {UiContext} from './ui-context.ts';

/** The context in `language`: English below, then its own `words`, then what the site says. */
export const createContext = (
  desk: Desk,
  config: SiteConfig,
  language: string,
  words: Words = {},
): UiContext => ({
  desk,
  config,
  language,
  locale: language === 'en' ? 'en-GB' : language,
  words: {...enBanner, ...words, ...config.texts[language]},
  builtIn: language === 'en' ? enBanner : words,
});
