import type {UiContext} from '../context.ts';
import {defineElement} from '../custom-element.ts';
import {PrivacyEmbedElement} from './privacy-embed-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-embed': PrivacyEmbedElement;
  }
}

/**
 * Puts a placeholder before held markup, unless it has one. The placeholder disappears when the markup is released or removed.
 */
export function createEmbed(
  document: Document,
  context: UiContext,
  held: Element,
  keys: readonly string[],
): void {
  defineElement(document.defaultView?.customElements, 'privacy-embed', PrivacyEmbedElement);
  if (held.previousElementSibling?.localName === 'privacy-embed' || !context.host.held.has(held)) return;
  const embed = document.createElement('privacy-embed');
  embed.deps = {context, held, keys};
  held.before(embed);
}
