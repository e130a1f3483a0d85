/**
 * Scrolls an element that the keyboard focuses clear of header and footer: WebKit follows `scroll-padding` only when a
 * script scrolls. An element that a pointer focuses is not scrolled: a press on something that moves away is lost.
 */
export function scrollFocusIntoView({target}: FocusEvent): void {
  const element = target as HTMLElement;
  if (element.matches(':focus-visible')) element.scrollIntoView({block: 'nearest', behavior: 'instant'});
}
