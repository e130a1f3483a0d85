import type {Report} from '../config/problem.ts';
import type {Half} from './texts/load-words.ts';
import type {Words} from './texts/say.ts';
import {fetchPart, type UiParts} from './ui-parts.ts';

/**
 * Our words in `language`: of the banner or of the panel. None for English, which travels with the code, and for a language
 * that only the site has; `undefined`, and a report, when the file cannot be had.
 */
export const fetchWords = async (
  {languages, loadWords}: Pick<UiParts, 'languages' | 'loadWords'>,
  language: string,
  half: Half,
  report: Report,
): Promise<Words | undefined> => {
  if (!languages.includes(language)) return {};
  const name = language.toLowerCase();
  return (await fetchPart(`desk-${name}${half}.js`, () => loadWords(name, half), report)())?.words;
};
