/** Attributes that held markup has as `data-…` until it is released. */
export const PARKABLE = ['src', 'srcset', 'href', 'poster', 'data', 'srcdoc'];

/** Parked attribute → attribute. The last one is Cookiebot's. */
export const PARKED_ATTRIBUTES = new Map([
  ...PARKABLE.map((name) => [`data-${name}`, name] as const),
  ['data-cookieblock-src', 'src'],
]);

/** Matches elements with a parked attribute. */
export const PARKED_SELECTOR = [...PARKED_ATTRIBUTES.keys()].map((name) => `[${name}]:not(a)`).join();

/** Matches elements that load an address by themselves. Links do not: they wait for the visitor. */
export const LOADED_SELECTOR =
  'iframe,img,link,video,audio,source,track,object,embed,image,input[type=image]';

/**
 * Matches markup that may have to be held: elements that load something and have `data-consent`, inert scripts, and elements
 * that other consent tools mark. Klaro's `data-name` is too common to mean consent by itself, so it counts only on a frame with
 * `data-src`. A marked element that loads nothing is the page's own: a control for a preference, or `<html>`.
 *
 * Browsers that do not know `:has()` ignore it there, because `:is()` does: https://drafts.csswg.org/selectors-4/#forgiving-selector
 */
export const HELD_SELECTOR = `:is([data-consent],[data-cookieconsent],[class*=optanon-category-],iframe[data-name][data-src]):not(script,html,head,body,a,button):is(template,${LOADED_SELECTOR},[data-embed],${PARKED_SELECTOR},:has(${PARKED_SELECTOR})),script[type="text/plain"]`;

/**
 * Attributes that name a category. The first one with a value counts. `data-category` is used by cookieconsent and c15t,
 * `data-cookieconsent` by Cookiebot, and `data-name` by Klaro.
 */
const CATEGORY_ATTRIBUTES = ['data-consent', 'data-category', 'data-cookieconsent', 'data-name'];

/** OneTrust names the category in a class. */
const ONETRUST_CLASS = /\boptanon-category-(\S+)/;

/**
 * The keys that must all be allowed before `element` may run: categories (`media`) or, if `data-service` names a service,
 * services (`media:youtube`). Empty if the element names no category, and so is not held. `aliases` maps category names of
 * other tools to the site's own.
 */
export function requiredKeys(element: Element, aliases: Readonly<Record<string, string>>): readonly string[] {
  const attribute = CATEGORY_ATTRIBUTES.find((name) => element.getAttribute(name)) ?? '';
  const value = element.getAttribute(attribute) ?? ONETRUST_CLASS.exec(element.className)?.[1] ?? '';
  const categories = value.match(/[^\s,]+/g) ?? [];
  const service = element.getAttribute('data-service');
  return categories.map((name) => {
    const key = aliases[name] ?? name;
    return service && !key.includes(':') ? `${key}:${service}` : key;
  });
}

/**
 * Elements that take up space on a page. A form counts: it must not vanish without a trace. A width of 0 or 1 and `noscript` are signs of a tracking pixel. `data-embed` marks
 * any other element that takes up space.
 */
const VISIBLE =
  ':is(iframe,video,audio,object,embed,form,[width]):not([width="0"],[width="1"],noscript *),[data-embed]';

/** Whether `held`, or something in it if it is a template, takes up space: the visitor then sees a placeholder instead. */
export function hasVisibleSize(held: Element): boolean {
  return held.matches(VISIBLE) || !!(held as Partial<HTMLTemplateElement>).content?.querySelector(VISIBLE);
}
