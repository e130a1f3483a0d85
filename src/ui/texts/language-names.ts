/** The name of each language in that language, by its BCP 47 tag, in the order in which they are offered. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  cy: 'Cymraeg',
};
