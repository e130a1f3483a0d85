import type {SiteConfig} from '../../config/types.ts';
import {countingProductOf} from '../rules/vendor-facts.ts';

/** Where the seven days are described. */
const SAFARI = 'https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/';

/**
 * Lines to print when a site uses an exception. The organisation has to see to these itself: an objection does not survive in
 * Safari, and a product that counts visits needs its set-up.
 */
export function exceptionHints({categories, cookie}: SiteConfig): readonly string[] {
  const excepted = categories.filter(({basis}) => basis === 'statistics' || basis === 'appearance');
  if (excepted.length === 0) return [];
  const products = categories
    .filter(({basis}) => basis === 'statistics')
    .flatMap(({services}) => services)
    .flatMap((service) => {
      const product = countingProductOf(service);
      return product ? [`  ${service.name}: ${product.setUp} ${product.source}`] : [];
    });
  return [
    ...(cookie.endpoint === undefined ? ['', ...endpointLines] : []),
    ...(products.length > 0
      ? ['', 'Hint: the exception for statistics depends on the set-up.', ...products]
      : []),
  ];
}

const endpointLines = [
  'Hint: set cookie.endpoint, because this site uses an exception.',
  `  Safari deletes a cookie that a script has set after seven days without a visit, and an objection with it: ${SAFARI}`,
  '  docs/exceptions.md shows the endpoint, and a recipe for a server without the service.',
];
