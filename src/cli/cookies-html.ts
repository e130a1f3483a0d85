import type {SiteConfig} from '../config/types.ts';
import {cookiesContext} from '../ui/cookies/cookies-context.ts';
import {cookiesList} from '../ui/cookies/cookies-list.ts';
import {headingIn} from '../ui/cookies/heading-of.ts';
import {languages} from '../ui/texts/languages.ts';
import {loadWords} from '../ui/texts/load-words.ts';
import {pieceToHtml} from './piece-to-html.ts';

/** How a list of cookies is wanted; each has its default. */
export interface CookiesWish {
  /** BCP 47 tag, one that there are words for; that of the configuration when absent. */
  readonly language?: string | undefined;
  /** Level of the categories' headings, 1 to 5; 2 when absent. */
  readonly heading?: string | undefined;
}

const refuse = (problem: string): never => {
  throw new Error(problem);
};

/** `wanted` as we or the site write it. Throws when there are no words in it. */
const languageIn = (wanted: string, config: SiteConfig): string => {
  const known = ['en', ...languages, ...Object.keys(config.texts)];
  return (
    known.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    refuse(`"${wanted}": no words in this language; expected one of ${[...new Set(known)].join(', ')}.`)
  );
};

/**
 * `<privacy-cookies>` with the list of cookies in it, as HTML: it is read without JavaScript, and stays as it is with it. Rejects
 * when there are no words in the language, or the level is none.
 */
export const cookiesHtml = async (config: SiteConfig, wish: CookiesWish = {}): Promise<string> => {
  const heading = wish.heading ?? '2';
  const level = headingIn(heading) ?? refuse(`"${heading}" is no level of heading; expected 1 to 5.`);
  const language = languageIn(wish.language ?? config.language, config);
  const report = ({path, message}: {path: string; message: string}): never => refuse(`${path}: ${message}`);
  const context = await cookiesContext(config, language, {languages, loadWords}, report);
  if (!context) return refuse(`"${language}": its words could not be read.`);
  const attributes = {lang: language, ...(level === 2 ? {} : {heading})};
  return pieceToHtml({tag: 'privacy-cookies', attributes, content: [cookiesList(context, level)]}).trim();
};
