import {createContext} from '../create-context.ts';
import {enPanel} from '../texts/en-panel.ts';
import {languages} from '../texts/languages.ts';
import {loadWords, type Half} from '../texts/load-words.ts';
import type {Words} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

const wordsOf = async (language: string, half: Half): Promise<Words> =>
  languages.includes(language) ? (await loadWords(language.toLowerCase(), half)).words : {};

/** `context` in another language, with the words of banner and panel; rejects when they cannot be had. */
export const fetchContext = async ({desk, config}: UiContext, language: string): Promise<UiContext> => {
  const [banner, panel] = await Promise.all([wordsOf(language, ''), wordsOf(language, '-panel')]);
  const context = createContext(desk, config, language, banner);
  return {...context, words: {...enPanel, ...panel, ...context.words}};
};
