import {type HtmlElementNode, htmlElement} from '../html-node.ts';

/** A button of a card. `part` names it for the page's styles and for consent-automation tools. */
export function button(
  part: string,
  text: string,
  handlers: HtmlElementNode['handlers'],
  slotName?: string,
): HtmlElementNode {
  return htmlElement('button', [text], {type: 'button', part, ...(slotName && {slot: slotName})}, handlers);
}
