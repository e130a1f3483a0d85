import type {Texts} from './translate.ts';

/**
 * Which file of a language: that of banner and confirmation, that of the panel and the list of cookies, or that of
 * placeholders.
 */
export type TextsPart = '' | '-panel' | '-embed';

/** Where built-in texts come from. */
export interface TextsSource {
  /** BCP 47 tags of the built-in languages besides English. */
  readonly languages: readonly string[];
  /** Loads one file of texts. `name` is the language's tag in lower case. */
  importTexts(name: string, part: TextsPart): Promise<{readonly texts: Texts}>;
}

/**
 * Imports one file of texts, for example the banner's in Welsh: `cy` and `''`. The address is computed, because one
 * `import()` for each file would add a twentieth to what a first visit downloads. In the build, the files are `desk-cy.js`,
 * `desk-cy-panel.js` and `desk-cy-embed.js`.
 */
export function importTexts(name: string, part: TextsPart): Promise<{readonly texts: Texts}> {
  return import(`./${name}${part || '-banner'}.ts`) as Promise<{readonly texts: Texts}>;
}
