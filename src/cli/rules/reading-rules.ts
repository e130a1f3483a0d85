import type {Problem} from '../../config/problem.ts';
import {CATEGORY_WORDS} from '../../config/text-keys.ts';
import type {SiteConfig} from '../../config/types.ts';
import {isEnglish} from '../../ui/texts/pick-language.ts';
import {readingAge} from './reading-age.ts';
import {UK_GDPR_ARTICLE_12} from './sources.ts';

/** The oldest that a reader may have to be. No law names an age: a charity for children expects readers of this one. */
const MAX_AGE = 12;

/** In fewer words, one long word decides about the measure. */
const FEWEST_WORDS = 10;

/** Warnings about English texts of the site that are hard to read. */
export function readingProblems({notice, categories, language, texts}: SiteConfig): readonly Problem[] {
  const inConfig = isEnglish(language)
    ? [
        ...notice.changes.map(({text}, index) => [`notice.changes[${index}].text`, text] as const),
        ...categories.flatMap((category, index) => [
          ...CATEGORY_WORDS.map((part) => [`categories[${index}].${part}`, category[part]] as const),
          ...category.services.map(
            ({purpose}, place) => [`categories[${index}].services[${place}].purpose`, purpose] as const,
          ),
        ]),
      ]
    : [];
  const replaced = Object.entries(texts).flatMap(([tag, own]) =>
    isEnglish(tag) ? Object.entries(own).map(([key, text]) => [`texts.${tag}.${key}`, text] as const) : [],
  );
  return [...inConfig, ...replaced].flatMap(([path, text]): readonly Problem[] => {
    const isLong = (text?.split(/\s+/).length ?? 0) >= FEWEST_WORDS;
    const age = text !== undefined && isLong ? readingAge(text) : undefined;
    if (age === undefined || age <= MAX_AGE) return [];
    const message = `Expected words that a ${MAX_AGE}-year-old can read; this needs an age of ${age}. Shorter sentences and everyday words help. Information is concise, and in clear and plain language, above all for a child: ${UK_GDPR_ARTICLE_12}`;
    return [{code: 'text-hard', path, message}];
  });
}
