import type {SiteConfig} from '../../config/types.ts';
import {type CategoriesContext, createContext} from '../context.ts';
import {loadTexts, type TextsDeps} from './load-texts.ts';
import type {Texts} from './translate.ts';

/** The values that a context is created from. */
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
