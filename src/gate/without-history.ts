/** Elements that may hold a page of their own. */
const FRAMES = 'iframe,frame,object,embed';

/**
 * Does something to `element`: to a frame while it is out of the page. One that the parser has made keeps its place in the
 * session history, and browsers load what it showed when the page is loaded anew or gone back to, whatever the visitor has
 * said meanwhile. One that a script has put in has no such place: https://html.spec.whatwg.org/#nav-history-entry
 */
export const withoutHistory = (element: Element, change: () => void): void => {
  if (!element.isConnected || !element.matches(FRAMES)) return change();
  const place = element.ownerDocument.createComment('');
  element.replaceWith(place);
  try {
    change();
  } finally {
    place.replaceWith(element);
  }
};
