import type {Service} from '../../config/types.ts';
import type {LanguageContext} from '../context.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {formatList} from '../format.ts';
import {translate} from '../texts/translate.ts';

/** One line about a category: what the visitor is asked to agree to. */
export interface PurposeLine {
  readonly id: string;
  /** The category's title, with a colon when a text follows. */
  readonly label: string;
  readonly text: string;
}

/** "Statistics:" and "to see which pages are read (Matomo)." */
export function purposeLine(
  context: LanguageContext,
  {id, title, purpose: shown, services}: DescribedCategory,
): PurposeLine {
  const {texts} = context;
  const names = formatList(context, [...new Set(services.map(({name}) => name))]);
  // A description, which stands in for a missing purpose, ends with a full stop of its own.
  const purpose = shown.replace(/[.。।۔]$/u, '') || names;
  if (!purpose) return {id, label: title, text: ''};
  const key = names && purpose !== names ? 'banner.purpose.services' : 'banner.purpose';
  return {
    id,
    label: translate(texts, 'banner.category', {category: title}),
    text: translate(texts, key, {purpose, services: names}),
  };
}

/**
 * Names the companies that use what they learn for their own purposes, because the visitor's yes is for them too; '' when there are
 * none. A company that the name of one of its services does not tell is followed by them: "Rebel Idealist, Inc. (Donorbox)".
 */
export function controllersLine(context: LanguageContext, services: readonly Service[]): string {
  const companies = new Map<string, Set<string>>();
  for (const {role, provider, name} of services)
    if (role === 'controller')
      companies.set(provider ?? name, (companies.get(provider ?? name) ?? new Set()).add(name));
  const names = [...companies].map(([company, products]) => {
    const isKnown = [...products].every((name) => name.includes(company) || company.includes(name));
    return isKnown ? company : `${company} (${formatList(context, [...products])})`;
  });
  if (!names.length) return '';
  return translate(context.texts, 'banner.controllers', {services: formatList(context, names)});
}
