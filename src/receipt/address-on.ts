/**
 * A configured link as a whole address on the site of `pageUrl`. It is resolved against the origin, so that nothing of
 * the page's path or query gets into a receipt. A link that is no address stays as it is.
 */
export const addressOn = (pageUrl: string, link: string): string => {
  try {
    return new URL(link, new URL('/', pageUrl)).href;
  } catch {
    return link;
  }
};

/** Address that opens the panel: changing one's mind takes one step from there. */
export const panelAddress = (pageUrl: string): string => addressOn(pageUrl, '/#privacy-desk');
