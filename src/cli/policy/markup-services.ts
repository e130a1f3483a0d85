import type {SiteConfig} from '../../config/types.ts';
import {markupLint} from '../../policy/lints/agreement.ts';
import type {LintFacts, PolicyFinding} from '../../policy/lints/finding.ts';
import {pagesIn} from '../init/folder-pages.ts';
import {heldCategory} from '../init/held-markup.ts';
import {allElements, elementsOf} from '../init/page-elements.ts';
import type {SitePage} from '../init/site-page.ts';

/**
 * The services that the pages in `folder` hold and `site.json` does not have: no table can name them, so the policy does not. What `site.json`
 * has is compared with the policy by `checkAgreement`. Each category and service is reported once, where it is first.
 */
export async function checkMarkup(folder: string, config: SiteConfig): Promise<readonly PolicyFinding[]> {
  const {pages} = await pagesIn(folder);
  const held = pages.flatMap(heldIn);
  const unknown = new Map(
    held
      .filter(({key}) => !isKnown(key, config))
      .map((one) => [one.key, one] as const)
      .reverse(),
  );
  return [...unknown.values()].reverse().map(({key, place}): LintFacts => ({
    ...markupLint,
    reason: `${place} waits for consent to “${key}”, which site.json does not have. The policy cannot name it, and visitors are not told.`,
  }));
}

interface HeldKey {
  /** `media`, or `media:youtube`. */
  readonly key: string;
  /** File and line. */
  readonly place: string;
}

function heldIn({name, html}: SitePage): readonly HeldKey[] {
  return allElements(elementsOf(html)).flatMap((element) => {
    const category = heldCategory(element);
    if (category === undefined) return [];
    const service = element.attributes.get('data-service');
    const key = service && !category.includes(':') ? `${category}:${service}` : category;
    return [{key, place: `${name}:${element.place.line}`}];
  });
}

function isKnown(key: string, {categories, aliases}: SiteConfig): boolean {
  const [written = '', service] = key.split(':');
  const [id, ofAlias] = (aliases[written] ?? written).split(':');
  const category = categories.find((one) => one.id === id);
  const wanted = service ?? ofAlias;
  return (
    category !== undefined && (wanted === undefined || category.services.some((one) => one.id === wanted))
  );
}
