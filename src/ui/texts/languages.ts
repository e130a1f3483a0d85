/**
 * BCP 47 tags of the built-in languages besides English. Their names are in `language-names.ts`, which only the panel needs;
 * `directionOf` knows their direction, and `importTexts` loads their texts.
 */
export const languages: readonly string[] = [
  'ar',
  'bn',
  'cy',
  'de',
  'es',
  'fr',
  'gu',
  'it',
  'nl',
  'pa',
  'pl',
  'pt',
  'ro',
  'so',
  'tr',
  'uk',
  'ur',
  'zh-Hans',
];
