import {like} from '../config/like.ts';

/** Markup that may be held: our own attribute, or an inert script as other tools mark it. */
export const HELD = '[data-consent]:not(script),script[type="text/plain"]';

/** Where a category is named: by us, by cookieconsent and c15t, Cookiebot, Klaro; OneTrust has a class for it. */
const ATTRIBUTES = ['data-consent', 'data-category', 'data-cookieconsent', 'data-name'];
const ONETRUST = /\boptanon-category-(\S+)/;

/**
 * The categories that must all be granted before `element` may run; none when it is not ours to hold. `aliases` maps
 * other tools' names to ours.
 */
export const categoriesOf = (
  element: Element,
  aliases: Readonly<Record<string, unknown>>,
): readonly string[] => {
  const named = ATTRIBUTES.map((name) => element.getAttribute(name)).find(Boolean);
  const names = (named ?? ONETRUST.exec(element.className)?.[1] ?? '').match(/[^\s,]+/g) ?? [];
  return names.map((name) => like(name, aliases[name]));
};
