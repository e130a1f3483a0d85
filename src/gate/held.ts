/** Markup that may be held: our own attribute, or an inert script as other tools mark it. */
export const HELD = '[data-consent]:not(script),script[type="text/plain"]';

/** Where other tools' scripts name their category: cookieconsent and c15t, Cookiebot, Klaro. */
const FOREIGN = ['data-category', 'data-cookieconsent', 'data-name'];

const ONETRUST = /(?:^|\s)optanon-category-(\S+)/;

const written = (element: Element): string =>
  ['data-consent', ...FOREIGN].map((name) => element.getAttribute(name)).find(Boolean) ??
  ONETRUST.exec(element.className)?.[1] ??
  '';

/**
 * The categories that must all be granted before `element` may run; none when it is not ours to hold.
 * `aliases` maps other tools' names to ours.
 */
export const categoriesOf = (
  element: Element,
  aliases: Readonly<Record<string, string>>,
): readonly string[] =>
  written(element)
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((name) => aliases[name] ?? name);
