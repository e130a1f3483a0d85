import type {Report} from '../config/problem.ts';
import type {LanguageFiles} from './texts/languages.ts';
import type {Words} from './texts/say.ts';
import {fetchPart, type UiParts} from './ui-parts.ts';

/**
 * Our words in `language`: of the banner or of the panel. None for English, which travels with the code, and for a language
 * that only the site has; `undefined`, and a report, when the file cannot be had.
 */
export const fetchWords = async (
  {languages}: UiParts,
  language: string,
  half: keyof LanguageFiles,
  report: Report,
): Promise<Words | undefined> => {
  const files = languages[language];
  if (!files) return {};
  const file = `desk-${language.toLowerCase()}${half === 'panel' ? '-panel' : ''}.js`;
  return (await fetchPart(file, files[half], report)())?.words;
};
