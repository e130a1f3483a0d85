import {like} from '../config/like.ts';

/**
 * Markup that may be held: our own attribute, an inert script, or an element that other tools mark. Klaro's mark is too
 * common a name to stand for consent on anything but a frame with a parked address.
 */
export const HELD =
  ':is([data-consent],[data-cookieconsent],[class*=optanon-category-],iframe[data-name][data-src]):not(script),script[type="text/plain"]';

/** `data-…` attributes that name a category: by us, by cookieconsent and c15t, Cookiebot, Klaro; OneTrust has a class for it. */
const ATTRIBUTES = ['data-consent', 'data-category', 'data-cookieconsent', 'data-name'];
const ONETRUST = /\boptanon-category-(\S+)/;

/**
 * The keys that must all be allowed before `element` may run, services where `data-service` names one; none when it is not
 * ours to hold. `aliases` maps other tools' names to ours.
 */
export const keysOf = (element: Element, aliases: Readonly<Record<string, unknown>>): readonly string[] => {
  const named = element.getAttribute(ATTRIBUTES.find((name) => element.getAttribute(name)) ?? '');
  const names = (named ?? ONETRUST.exec(element.className)?.[1] ?? '').match(/[^\s,]+/g) ?? [];
  const service = element.getAttribute('data-service');
  return names.map((name) => {
    const key = like(name, aliases[name]);
    return service && !key.includes(':') ? `${key}:${service}` : key;
  });
};
