import type {Links} from '../config/types.ts';
import type {ReceiptInput} from './input.ts';

/**
 * A configured link as an absolute URL on the site of `pageUrl`. It is resolved against the origin, so that a receipt
 * holds nothing of the page's path or query. A link that is not a valid URL is returned unchanged.
 */
export function addressOn(pageUrl: string, link: string): string {
  try {
    return new URL(link, new URL('/', pageUrl)).href;
  } catch {
    return link;
  }
}

/** The address that opens the panel, where the visitor can change the choice. */
export function panelAddress(pageUrl: string): string {
  return addressOn(pageUrl, '/#privacy-desk');
}

/** The address of a page that is only for the language of the notice: other languages have another one. */
export function linkOfLanguage({config, notice}: ReceiptInput, page: keyof Links): string | undefined {
  return notice && config.texts[notice.language]?.[`links.${page}`];
}
