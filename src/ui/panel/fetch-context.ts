import {createContext} from '../create-context.ts';
import {fetchWords} from '../fetch-words.ts';
import {panelEnglish} from '../texts/panel-english.ts';
import type {UiContext} from '../ui-context.ts';
import type {PartsWorld} from '../ui-parts.ts';

/** `context` in another language, with the words of banner and panel; `undefined` when they cannot be had. */
export const fetchContext = async (
  {desk, config}: UiContext,
  language: string,
  {parts, report}: PartsWorld,
): Promise<UiContext | undefined> => {
  const [banner, panel] = await Promise.all([
    fetchWords(parts, language, '', report),
    fetchWords(parts, language, '-panel', report),
  ]);
  if (!banner || !panel) return undefined;
  const context = createContext(desk, config, language, banner);
  return {...context, words: {...panelEnglish, ...panel, ...context.words}};
};
