import type {LawfulBasis} from '../config/types.ts';
import type {LanguageContext} from './context.ts';
import type {DescribedCategory} from './describe-categories.ts';
import {translate} from './texts/translate.ts';

/** Where Article 6 of the UK GDPR has each basis: https://www.legislation.gov.uk/eur/2016/679/article/6 */
const ARTICLES: Readonly<Record<LawfulBasis, string>> = {
  contract: '6(1)(b)',
  'legal-obligation': '6(1)(c)',
  'public-task': '6(1)(e)',
  'legitimate-interests': '6(1)(f)',
};

/**
 * What is shown about a category under a UK exception, besides its services: the basis in Article 6 UK GDPR for personal data,
 * and what happens to the information that the device sends by itself. The list is empty for other categories.
 */
export function exceptionLines(
  {config, texts}: LanguageContext,
  {id, basis}: Pick<DescribedCategory, 'id' | 'basis'>,
): readonly string[] {
  if (basis !== 'statistics' && basis !== 'appearance') return [];
  const {lawfulBasis, automaticInformation} = config.categories.find((one) => one.id === id)?.exception ?? {};
  return [
    lawfulBasis &&
      translate(texts, 'exception.basis', {
        basis: translate(texts, `basis.${lawfulBasis}`),
        article: ARTICLES[lawfulBasis],
      }),
    automaticInformation && translate(texts, `automatic.${automaticInformation}`),
  ].filter((line) => line !== undefined);
}
