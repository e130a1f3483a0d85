import type {Problem} from '../../config/problem.ts';
import {LINK_KEY} from '../../config/patterns.ts';
import {categoryKey, linkKey} from '../../config/text-keys.ts';
import type {Category, SiteConfig} from '../../config/types.ts';
import {objectOf, type UncheckedObject} from '../../config/unchecked.ts';
import {english} from './english.ts';
import {hasWords} from './has-words.ts';
import {ICO_INFORMATION, UK_GDPR_ARTICLE_4, UK_GDPR_ARTICLE_13} from './sources.ts';

/** What the question to the visitor would leave unsaid: addresses to read more, and parts of texts that the site replaces. */
export function questionProblems(raw: unknown, config: SiteConfig): readonly Problem[] {
  const written = objectOf(objectOf(raw)['links']);
  return [...linkProblems(config, written), ...textProblems(config)];
}

/** A category that the visitor is asked about has to say what for. Built-in categories do. */
export function purposeProblems(
  {id, basis, purpose}: Category,
  {language, texts}: SiteConfig,
  path: string,
): readonly Problem[] {
  const key = categoryKey(id, 'purpose');
  const text = purpose ?? texts[language]?.[key] ?? english[key];
  if (basis === 'necessary' || hasWords(text)) return [];
  const message = `Expected in a few words what "${id}" is for, such as "to see which pages are read". Consent is for a specific purpose: ${UK_GDPR_ARTICLE_4}`;
  return [{code: 'purpose-missing', path: `${path}.purpose`, message}];
}

/** Pages that the question links to, and why. */
const linkedFromQuestion = {
  policy: `the address of the privacy policy. It tells people what Article 13 UK GDPR asks for: ${UK_GDPR_ARTICLE_13}`,
  cookies: `the address of the list of cookies: a page with <privacy-cookies>. A visitor can read there what each one stores, before the answer: ${ICO_INFORMATION}`,
} as const;

function linkProblems({links, texts, categories}: SiteConfig, written: UncheckedObject): readonly Problem[] {
  // Without categories, those that the markup names need consent.
  const isAsked = categories.length === 0 || categories.some(({basis}) => basis !== 'necessary');
  if (!isAsked) return [];
  return (['policy', 'cookies'] as const).flatMap((page) => {
    const ofLanguages = Object.entries(texts).flatMap(([tag, own]) => {
      const link = own[linkKey(page)];
      return link === undefined ? [] : [[`texts.${tag}.${linkKey(page)}`, link] as const];
    });
    // A wrong address has been reported where it was read.
    const isReported = links[page] === undefined && written[page] !== undefined;
    const ofSite = isReported ? [] : [[`links.${page}`, links[page]] as const];
    return [...ofSite, ...ofLanguages].flatMap(([path, link]) =>
      isAddress(link)
        ? []
        : [{code: 'link-missing', path, message: `Expected ${linkedFromQuestion[page]}`} as const],
    );
  });
}

/** Whether an address leads to a page. A fragment by itself leads back to the page that asks. */
function isAddress(link = ''): boolean {
  return /^\s*[^#\s]/.test(link);
}

/** A text that the site replaces has to say what the English one says, as far as that depends on the configuration. */
function textProblems({texts}: SiteConfig): readonly Problem[] {
  return Object.entries(texts).flatMap(([tag, replaced]) =>
    Object.entries(replaced).flatMap(([key, text]) => {
      // Addresses have no words: their form is checked when they are read.
      if (LINK_KEY.test(key)) return [];
      const missing = variablesOf(english[key]).filter((variable) => !text.includes(variable));
      if (missing.length === 0 && (saysMore(text) || !saysMore(english[key] ?? key))) return [];
      const expected = missing.length > 0 ? missing.join(' and ') : 'words';
      const message = `Expected ${expected} in this text; found "${text}". The visitor would not learn it. Consent is informed: ${UK_GDPR_ARTICLE_4}`;
      return [{code: 'text-incomplete', path: `texts.${tag}.${key}`, message} as const];
    }),
  );
}

function variablesOf(text = ''): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])];
}

/** Whether a text says more than what its variables stand for. */
function saysMore(text: string): boolean {
  return hasWords(text.replaceAll(/\{\w+\}/g, ''));
}
