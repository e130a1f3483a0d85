import type {SiteConfig} from '../../config/types.ts';
import type {Report} from '../../config/problem.ts';
import {type CategoriesContext, createContext} from '../context.ts';
import {fetchPart} from '../fetch-part.ts';
import type {TextsPart, TextsSource} from './import-texts.ts';
import type {Texts} from './translate.ts';

/** Where texts come from, and where a file of texts that did not load is reported. */
export interface TextsDeps {
  readonly parts: TextsSource;
  readonly report: Report;
}

/**
 * Loads one file of built-in texts. Resolves to an empty object for English, whose texts are part of the code, and for a
 * language that only the site's configuration has; to `undefined`, after a report, when the file does not load.
 */
export async function loadTexts(
  language: string,
  part: TextsPart,
  {parts: {languages, importTexts}, report}: TextsDeps,
): Promise<Texts | undefined> {
  if (!languages.includes(language)) return {};
  const name = language.toLowerCase();
  const fetchTexts = fetchPart(`desk-${name}${part}.js`, () => importTexts(name, part), report);
  return (await fetchTexts())?.texts;
}

/** What a context is created from. */
interface ContextOptions<Host> {
  readonly host: Host;
  readonly config: SiteConfig;
  /** BCP 47 tag. */
  readonly language: string;
  /** English texts besides those of the banner. They stand in for texts that the language does not have. */
  readonly english: Texts;
}

/** Creates a context with both files of a language; `undefined`, after a report, when one of them does not load. */
export async function loadContext<Host extends CategoriesContext['host']>(
  {host, config, language, english}: ContextOptions<Host>,
  deps: TextsDeps,
): Promise<(CategoriesContext & {readonly host: Host}) | undefined> {
  const [banner, panel] = await Promise.all([
    loadTexts(language, '', deps),
    loadTexts(language, '-panel', deps),
  ]);
  if (!banner || !panel) return undefined;
  const context = createContext(host, config, language, banner);
  return {...context, texts: {...english, ...panel, ...context.texts}};
}
