import {hasGoogleTag} from './category-signals.ts';
import {heldCategory} from './held-markup.ts';
import {isCode} from './loaded-addresses.ts';
import {elementsOf, type PageElement, type PageNode} from './page-elements.ts';
import type {SitePage} from './site-page.ts';
import type {Snippet} from './snippets.ts';

/** The signals about adverts. */
const AD_SIGNALS = ['ad_storage', 'ad_user_data', 'ad_personalization'];

/** Whether adverts are denied by default already, on every whole page that has a tag of Google. */
export function deniesAdverts(pages: readonly SitePage[], snippets: readonly Snippet[]): boolean {
  const denying = pages.filter(hasDenial);
  const tagged = snippets.filter(({preset}) => preset !== undefined && hasGoogleTag([preset]));
  // In a part of a page, such as a footer, the default is not expected: the head may be in another file.
  const whole = tagged.filter(({page}) => /<(!doctype|html|head)\b/i.test(page.html));
  return denying.length > 0 && whole.every(({page}) => denying.includes(page));
}

function hasDenial({html}: SitePage): boolean {
  return openScripts(elementsOf(html)).some(
    ({text}) =>
      /gtag\(\s*['"]consent['"]\s*,\s*['"]default['"]/.test(text) &&
      AD_SIGNALS.every((signal) => new RegExp(`\\b${signal}['"]?\\s*:\\s*['"]denied['"]`).test(text)),
  );
}

/** The code that runs without consent: what is in a template does not run by itself. */
function openScripts(nodes: readonly PageNode[]): readonly PageElement[] {
  return nodes.flatMap((node) => {
    if (node === 'text' || node.tag === 'template') return [];
    return isCode(node) && heldCategory(node) === undefined ? [node] : openScripts(node.children);
  });
}
