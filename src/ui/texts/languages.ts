import type {Words} from './say.ts';

/** The two files of a language, fetched when they are used; what is given is its `words`. */
export interface LanguageFiles {
  /** Banner, confirmation, categories. */
  banner(): Promise<{readonly words: Words}>;
  /** Panel, receipt, report after a withdrawal. */
  panel(): Promise<{readonly words: Words}>;
}

/**
 * Every language but English, by its BCP 47 tag. Their own names are in `language-names.ts`, which only the panel needs;
 * their direction is told by `directionOf`.
 */
export const languages: Readonly<Record<string, LanguageFiles>> = {
  cy: {banner: () => import('./cy-banner.ts'), panel: () => import('./cy-panel.ts')},
};
