import type {Words} from './say.ts';

/** Which file of a language: that of banner, confirmation and placeholders, or that of the panel and what it shows. */
export type Half = '' | '-panel';

/**
 * Fetches a file of words: `cy`, of the banner or of the panel. By address, and not with an `import()` for each file: that
 * would be a twentieth of all that a first visit downloads. The build replaces the address by `desk-cy.js` or
 * `desk-cy-panel.js`.
 */
export const loadWords = (name: string, half: Half): Promise<{readonly words: Words}> =>
  import(`./${name}${half || '-banner'}.ts`) as Promise<{readonly words: Words}>;
