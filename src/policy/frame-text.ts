import {frameWelsh} from './texts/frame-cy.ts';
import {frameEnglish, type FrameTexts} from './texts/frame-en.ts';

/** Languages that have words for the frame of a policy. */
export const frameLanguages = ['en', 'cy'] as const;

/** Writes a text of the frame, with its `{variables}` replaced. */
export type FrameText = (key: keyof FrameTexts, variables?: Readonly<Record<string, string>>) => string;

/** The texts of the frame in `language` (BCP 47): Welsh, or English for every other one. */
export function frameText(language: string): FrameText {
  const texts = /^cy\b/i.test(language) ? frameWelsh : frameEnglish;
  return (key, variables = {}) =>
    texts[key].replaceAll(/\{(\w+)\}/g, (found, name: string) => variables[name] ?? found);
}

/** The language of the frame around a text in `language`: `cy`, or `en`. */
export function frameLanguage(language: string): (typeof frameLanguages)[number] {
  return /^cy\b/i.test(language) ? 'cy' : 'en';
}
