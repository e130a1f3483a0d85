/**
 * Every language but English, by its BCP 47 tag. Their own names are in `language-names.ts`, which only the panel needs;
 * their direction is told by `directionOf`, their words are fetched by `loadWords`.
 */
export const languages: readonly string[] =
  'ar bn cy de es fr gu it nl pa pl pt ro so tr uk ur zh-Hans'.split(' ');
