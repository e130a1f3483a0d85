import type {SiteConfig} from '../../config/types.ts';
import {cookiesList, loadCookiesContext} from '../../ui/cookies/cookies-list.ts';
import {parseHeadingLevel} from '../../ui/cookies/heading-level.ts';
import {languages} from '../../ui/texts/languages.ts';
import {offeredLanguages} from '../../ui/texts/pick-language.ts';
import {importTexts} from '../../ui/texts/import-texts.ts';
import {htmlElement, serializeHtml} from '../../ui/html-node.ts';
import {type Command, readArguments, required} from '../command.ts';
import {loadSite} from '../load-site.ts';

/** `privacy-desk cookies`. */
export const cookies: Command = {
  name: 'cookies',
  summary: 'Print the list of cookies as HTML.',
  usage: `privacy-desk cookies <site.json> [--lang <tag>] [--heading <level>]

Prints <privacy-cookies> with the list of cookies in it, as HTML to paste into a page.

  --lang <tag>       Language of the list, for example cy. That of the configuration by default.
  --heading <level>  Level of the headings of categories, 1 to 5. 2 by default.`,
  async run(args, {terminal}) {
    const options = {lang: {type: 'string'}, heading: {type: 'string'}} as const;
    const {values, argument} = readArguments(args, options);
    const site = await loadSite(required(argument, '<site.json>'), terminal);
    if (!site) return 1;
    if (site.config.categories.length === 0) terminal.printError(ONLY_OURS);
    terminal.print(await cookiesHtml(site.config, {language: values.lang, heading: values.heading}));
    return 0;
  },
};

const ONLY_OURS =
  'The configuration has no categories, so the list has only what Privacy Desk itself stores.';

/** How the list of cookies is printed. */
export interface CookiesHtmlOptions {
  /** BCP 47 tag of a language that has texts. That of the configuration when absent. */
  readonly language?: string | undefined;
  /** Level of the headings of categories, 1 to 5. 2 when absent. */
  readonly heading?: string | undefined;
}

const DEFAULT_LEVEL = 2;

/**
 * `<privacy-cookies>` with the list of cookies in it, as HTML. Readers without JavaScript see it; with JavaScript it stays as
 * it is. Rejects when the language has no texts, or when the heading level is not one.
 */
export async function cookiesHtml(config: SiteConfig, options: CookiesHtmlOptions = {}): Promise<string> {
  const {heading = String(DEFAULT_LEVEL)} = options;
  const level =
    parseHeadingLevel(heading) ?? fail(`"${heading}" is not a heading level. Use a number from 1 to 5.`);
  const language = supportedLanguage(options.language ?? config.language, config);
  const report = ({path, message}: {path: string; message: string}): never => fail(`${path}: ${message}`);
  const context = await loadCookiesContext(config, language, {parts: {languages, importTexts}, report});
  if (!context) return fail(`The texts of the language "${language}" could not be read.`);
  const attributes = {lang: language, ...(level === DEFAULT_LEVEL ? {} : {heading})};
  return serializeHtml(htmlElement('privacy-cookies', [cookiesList(context, level)], attributes)).trim();
}

/** `language` in the spelling that its texts are filed under. Throws when it has no texts. */
function supportedLanguage(language: string, config: SiteConfig): string {
  const supported = offeredLanguages(config, languages);
  return (
    supported.find((tag) => tag.toLowerCase() === language.toLowerCase()) ??
    fail(`There are no texts in the language "${language}". Use one of: ${supported.join(', ')}.`)
  );
}

function fail(message: string): never {
  throw new Error(message);
}
