import type {Basis, Service} from '../config/types.ts';
import type {CategoriesContext, LanguageContext} from './context.ts';
import {formatList} from './format.ts';
import {isSameLanguage} from './texts/pick-language.ts';

/** A category with the texts shown to the visitor. */
export interface DescribedCategory {
  readonly id: string;
  readonly basis: Basis;
  readonly title: string;
  readonly description: string;
  /** In a few words; its description when it has no purpose of its own. */
  readonly purpose: string;
  readonly services: readonly Service[];
}

/** The categories of this page in order. A category without a title of the site's or a built-in one is named by its id. */
export function describeCategories(context: CategoriesContext): readonly DescribedCategory[] {
  return context.host.offered().map(({id, basis}) => {
    const configured = context.config.categories.find((category) => category.id === id);
    const description = textFor(context, `category.${id}.description`, configured?.description) ?? '';
    return {
      id,
      basis,
      title: textFor(context, `category.${id}.title`, configured?.title) ?? titleFromId(id),
      description,
      // The site's own description says more about this site than a built-in purpose.
      purpose:
        textFor(context, `category.${id}.purpose`, configured?.purpose ?? configured?.description) ??
        description,
      services: configured?.services ?? [],
    };
  });
}

/** The titles of `keys` (categories) and names (services) as one list: "Statistics, Marketing and YouTube". */
export function formatTitles(context: CategoriesContext, keys: readonly string[]): string {
  return formatList(
    context,
    describeCategories(context).flatMap(({id, title, services}) =>
      keys.flatMap((key) => {
        const [category, service] = key.split(':');
        if (category !== id) return [];
        return service ? (services.find((one) => one.id === service)?.name ?? titleFromId(service)) : title;
      }),
    ),
  );
}

/** `social-media` → "Social media", for a category or service without a title. */
function titleFromId(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/**
 * The text of `key`. A title, purpose or description in the category's own configuration, `configured`, is in the configuration's
 * language; on a page in another language, a built-in text in the page's language wins over it.
 */
function textFor(
  {config, language, texts, builtInTexts}: LanguageContext,
  key: string,
  configured: string | undefined,
): string | undefined {
  return (
    config.texts[language]?.[key] ??
    (isSameLanguage(language, config.language) ? configured : builtInTexts[key]) ??
    configured ??
    texts[key]
  );
}
