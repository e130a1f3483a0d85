/** Elements that can show another page. */
const FRAMES = 'iframe,frame,object,embed';

/**
 * Runs `change` on `element`. A frame is out of the page during the change and is then put back in the same position.
 *
 * A frame that the parser created has an entry in the session history. When the visitor reloads the page or comes back to
 * it, browsers load what the frame showed before, even if the visitor has withdrawn consent since. A frame that a script
 * inserted has no such entry: https://html.spec.whatwg.org/#nav-history-entry
 */
export function withoutHistoryEntry(element: Element, change: () => void): void {
  if (!element.isConnected || !element.matches(FRAMES)) return change();
  const placeholder = element.ownerDocument.createComment('');
  element.replaceWith(placeholder);
  try {
    change();
  } finally {
    placeholder.replaceWith(element);
  }
}
