import type {Words} from './say.ts';

type File = Promise<{readonly words: Words}>;

/** The two files of a language, fetched when they are used; what is given is its `words`. */
export interface LanguageFiles {
  /** Banner, confirmation, placeholders, categories. */
  banner(): File;
  /** Panel, receipt, report after a withdrawal. */
  panel(): File;
}

/**
 * By address, and not one `import()` for each file: that would be a twentieth of all that a first visit downloads. The
 * build gives them their own names, `desk-cy.js` and `desk-cy-panel.js`.
 */
const filesOf = (name: string): LanguageFiles => ({
  banner: () => import(`./${name}-banner.ts`) as File,
  panel: () => import(`./${name}-panel.ts`) as File,
});

/**
 * Every language but English, by its BCP 47 tag. Their own names are in `language-names.ts`, which only the panel needs;
 * their direction is told by `directionOf`.
 */
export const languages: Readonly<Record<string, LanguageFiles>> = Object.fromEntries(
  'ar bn cy de es fr gu it nl pa pl pt ro so tr uk ur zh-Hans'
    .split(' ')
    .map((tag) => [tag, filesOf(tag.toLowerCase())]),
);
