import {addSharedSheet} from '../../platform/web/style-sheet.ts';

const PLACEHOLDER = 'privacy-embed:not(#a#a#a#a)';

/**
 * The element after a placeholder is held. Chromium never loads an `<object>` that gets its address while it has no box, so that has
 * an empty box out of the layout.
 */
const CSS_TEXT =
  `${PLACEHOLDER}+:not(object){display:none!important}` +
  `${PLACEHOLDER}+object{position:fixed!important;visibility:hidden!important;width:0!important;height:0!important}`;

/**
 * Hides held markup for as long as a placeholder is before it. Nothing is written on the markup itself: a page that copies it, or
 * writes the body again as text, would copy that too, and the copy would stay hidden after its release.
 */
export function hideAfterPlaceholders(placeholder: Element): void {
  addSharedSheet(placeholder.getRootNode() as Document | ShadowRoot, CSS_TEXT);
}
