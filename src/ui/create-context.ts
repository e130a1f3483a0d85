import type {SiteConfig} from '../config/types.ts';
import {enBanner} from './texts/en-banner.ts';
import type {Words} from './texts/say.ts';
import type {DescribingContext} from './ui-context.ts';

/** The context in `language`: English below, then its own `words`, then what the site says. */
export const createContext = <D extends DescribingContext['desk']>(
  desk: D,
  config: SiteConfig,
  language: string,
  words: Words = {},
): DescribingContext & {readonly desk: D} => ({
  desk,
  config,
  language,
  locale: language === 'en' ? 'en-GB' : language,
  words: {...enBanner, ...words, ...config.texts[language]},
  builtIn: language === 'en' ? enBanner : words,
});
