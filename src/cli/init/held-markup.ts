import type {PageElement} from './page-elements.ts';

/** Attributes that name the category of any held element: ours, and that of Cookiebot. */
const ATTRIBUTES = ['data-consent', 'data-cookieconsent'];

/** Attributes that name the category of an inert script: also those of cookieconsent, c15t and Klaro. */
const SCRIPT_ATTRIBUTES = [...ATTRIBUTES, 'data-category', 'data-name'];

/** OneTrust names the category in a class. */
const ONETRUST_CLASS = /\boptanon-category-(\S+)/;

/**
 * The category whose consent an element waits for, as its markup names it; `undefined` when nothing holds the element. Of several
 * categories, the first. It follows `src/gate/hold/held-markup.ts`, which needs a page.
 */
export function heldCategory({tag, attributes}: PageElement): string | undefined {
  const isScript = tag === 'script';
  const isHeld = isScript ? attributes.get('type') === 'text/plain' : !attributes.has('src');
  if (!isHeld) return undefined;
  const name = (isScript ? SCRIPT_ATTRIBUTES : ATTRIBUTES).find((one) => attributes.get(one)) ?? '';
  const value = attributes.get(name) ?? ONETRUST_CLASS.exec(attributes.get('class') ?? '')?.[1];
  return value?.match(/[^\s,]+/)?.[0];
}
