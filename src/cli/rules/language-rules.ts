import type {Problem} from '../../config/problem.ts';
import {CATEGORY_WORDS, categoryKey, changeKey, linkKey, LINKED_PAGES} from '../../config/text-keys.ts';
import type {Category, SiteConfig} from '../../config/types.ts';
import {languages} from '../../ui/texts/languages.ts';
import {isEnglish, isSameLanguage, pickLanguage} from '../../ui/texts/pick-language.ts';
import {english} from './english.ts';
import {hasWords} from './has-words.ts';

/** Tags that are no language, such as that of a country. No page has them, so what is written under them is never shown. */
export function languageProblems({language, languages: offered, texts}: SiteConfig): readonly Problem[] {
  const written = [
    [language, 'language', 'Pages in a language without texts are shown in English.'],
    ...offered.map((tag, index) => [tag, `languages[${index}]`, 'Visitors are not offered it.'] as const),
    ...Object.keys(texts).map((tag) => [tag, `texts.${tag}`, 'These texts are never shown.'] as const),
  ] as const;
  return written.flatMap(([tag, path, action]) => {
    if (isLanguage(tag)) return [];
    const meant = languageOfCountry(tag);
    const suggestion = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    const message = `Expected a language tag like "en" or "cy"; found "${tag}", which is no language. ${action}${suggestion}`;
    return [{code: 'language-tag', path, message} as const];
  });
}

/** Warnings about words that visitors who read one of the site's languages would see in another one. */
export function incompleteLanguages(config: SiteConfig): readonly Problem[] {
  const written = Object.keys(config.texts).filter(isLanguage);
  const tags = [...new Set([...written, ...config.languages.flatMap((tag) => shownAs(config, tag) ?? [])])];
  const hasOwn = tags.some((tag) => isSameLanguage(tag, config.language));
  return [
    ...written.flatMap(hiddenProblems),
    ...tags.flatMap((tag) => [...mixedLinks(config, tag), ...changesNotIn(config, tag)]),
    ...config.languages.flatMap((tag, index) => offerProblems(config, tag, index)),
    ...(hasOwn ? tags : [config.language, ...tags]).flatMap((tag) =>
      config.categories.flatMap((category, index) => wordProblems(config, category, index, tag)),
    ),
  ];
}

const languageNames = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});
const countryNames = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'});

/** Codes of two letters are all known to every Node; of those with three, many rare ones are not, so none is refused. */
function isLanguage(tag: string): boolean {
  const [code = ''] = tag.split('-');
  return code.length > 2 || languageNames.of(code) !== undefined;
}

/** The language that most people speak in a country: `da` for `dk`. */
function languageOfCountry(tag: string): string | undefined {
  const country = tag.toUpperCase();
  if (!/^[A-Z]{2}$/.test(country) || countryNames.of(country) === undefined) return undefined;
  return new Intl.Locale(`und-${country}`).maximize().language;
}

/** The built-in language that pages in `tag` are shown in; `undefined` when there is none. */
function builtInLanguage(tag: string): string | undefined {
  if (isEnglish(tag)) return 'en';
  const found = pickLanguage([tag], ['en', ...languages]);
  return found === 'en' ? undefined : found;
}

/** The language with texts that a tag in `languages` offers visitors; \`undefined\` when it offers none. */
function shownAs({texts}: SiteConfig, tag: string): string | undefined {
  return Object.keys(texts).find((one) => one.toLowerCase() === tag.toLowerCase()) ?? builtInLanguage(tag);
}

/** Changes of the notice whose text is missing in a language. */
function changesNotIn({language, notice, texts}: SiteConfig, tag: string): readonly Problem[] {
  if (isSameLanguage(tag, language)) return [];
  return notice.changes.flatMap(({from, text}): readonly Problem[] => {
    const key = changeKey(from);
    if (text === undefined || hasWords(texts[tag]?.[key])) return [];
    const message = `Expected what has changed since version "${from}" of the notice in "${tag}". Visitors read it in "${language}".`;
    return [{code: 'language-incomplete', path: `texts.${tag}.${key}`, message}];
  });
}

/** A language that has some pages of its own, and not all that the site links to. */
function mixedLinks({language, links, texts}: SiteConfig, tag: string): readonly Problem[] {
  const own = texts[tag] ?? {};
  if (!LINKED_PAGES.some((page) => own[linkKey(page)] !== undefined)) return [];
  return LINKED_PAGES.flatMap((page) => {
    if (links[page] === undefined || own[linkKey(page)] !== undefined) return [];
    const message = `Expected an address in "${tag}" for links.${page}, because texts.${tag} has others. Visitors are led to the page in "${language}".`;
    return [{code: 'language-incomplete', path: `texts.${tag}.${linkKey(page)}`, message} as const];
  });
}

/** A tag with a region is a language of its own, which has no built-in texts: those would be shown in English. */
function hiddenProblems(tag: string): readonly Problem[] {
  const builtIn = builtInLanguage(tag);
  if (builtIn === undefined || builtIn.toLowerCase() === tag.toLowerCase()) return [];
  const [shown, rest] =
    builtIn === 'en'
      ? ['They are shown on pages in this one only', '']
      : ['Pages in it', ' show these, and English for the rest'];
  const message = `Expected "${builtIn}", whose texts are built in; found "${tag}". ${shown}${rest}.`;
  return [{code: 'language-incomplete', path: `texts.${tag}`, message}];
}

/** A language that visitors would be offered, if it had texts. */
function offerProblems(config: SiteConfig, tag: string, index: number): readonly Problem[] {
  if (!isLanguage(tag) || shownAs(config, tag) !== undefined) return [];
  const message = `Expected a language with texts; found "${tag}". Visitors are not offered it until texts.${tag} has some.`;
  return [{code: 'language-incomplete', path: `languages[${index}]`, message}];
}

/** The words of a category that are missing in a language, as one problem. */
function wordProblems(
  {language, texts}: SiteConfig,
  category: Category,
  index: number,
  tag: string,
): readonly Problem[] {
  const keyOf = (part: (typeof CATEGORY_WORDS)[number] = 'title'): string => categoryKey(category.id, part);
  const isOwn = isSameLanguage(tag, language);
  const isBuiltIn = builtInLanguage(tag) !== undefined;
  const missing = CATEGORY_WORDS.filter((part) => {
    const shown = category[part] ?? english[keyOf(part)];
    if (shown === undefined || (part === 'purpose' && category.basis === 'necessary')) return false;
    const words =
      texts[tag]?.[keyOf(part)] ??
      (isOwn ? category[part] : undefined) ??
      (isBuiltIn ? english[keyOf(part)] : undefined);
    return !hasWords(words);
  });
  if (missing.length === 0) return [];
  const path = isOwn ? `categories[${index}].${missing[0] ?? ''}` : `texts.${tag}.${keyOf(missing[0])}`;
  const instead = isOwn ? 'in English' : `in "${language}"`;
  const message = `Expected the ${missing.join(', ')} of "${category.id}" in "${tag}". Visitors read that ${instead}.`;
  return [{code: 'language-incomplete', path, message}];
}
