import {fieldsWelsh} from './texts/cy-fields.ts';
import {messagesWelsh} from './texts/cy-messages.ts';
import {pagesWelsh} from './texts/cy-pages.ts';
import {scriptWelsh} from './texts/cy-script.ts';
import {fieldsEnglish} from './texts/en-fields.ts';
import {type FormMessages, messagesEnglish} from './texts/en-messages.ts';
import {pagesEnglish} from './texts/en-pages.ts';
import {scriptEnglish} from './texts/en-script.ts';

/** The languages of the forms: those of public services in England and Wales. */
export const FORM_LANGUAGES = ['en', 'cy'] as const;

export type FormLanguage = (typeof FORM_LANGUAGES)[number];

/** The name of each language in itself. */
export const formLanguageNames: Readonly<Record<FormLanguage, string>> = {en: 'English', cy: 'Cymraeg'};

export type FormTextKey = keyof typeof fieldsEnglish | keyof typeof pagesEnglish | keyof typeof scriptEnglish;

/** The texts of the forms in one language. */
export interface FormTexts {
  readonly language: FormLanguage;
  readonly messages: FormMessages;
  /** The text of `key`. `values` replace the names in braces. */
  get(key: FormTextKey, values?: Readonly<Record<string, string>>): string;
  /** The site's own name of a relation in this language, or `label`. */
  relation(id: string, label: string): string;
}

const languages = {
  en: {texts: {...fieldsEnglish, ...pagesEnglish, ...scriptEnglish}, messages: messagesEnglish},
  cy: {texts: {...fieldsWelsh, ...pagesWelsh, ...scriptWelsh}, messages: messagesWelsh},
} as const;

/** The English texts of the forms, by the keys of `texts` in a configuration that replace them. */
export const englishFormTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(languages.en.texts).map(([key, text]) => [`form.${key}`, text]),
);

/** The key of `texts` in a configuration that names a relation in one language. */
export function relationKey(id: string): string {
  return `relation.${id}`;
}

/**
 * The texts in `language`. A site replaces any of them in its configuration: `own` is `texts` of one language, with the keys of
 * this folder after `form.`, and `relation.<id>` for its own relations.
 */
export function formTexts(language: FormLanguage, own: Readonly<Record<string, string>> = {}): FormTexts {
  const {texts, messages} = languages[language];
  return {
    language,
    messages,
    get: (key, values = {}) => replaceNames(own[`form.${key}`] ?? texts[key], values),
    relation: (id, label) => own[relationKey(id)] ?? label,
  };
}

/** Replaces each `{name}` that has a value. */
export function replaceNames(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (name, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : name,
  );
}
