import {defineElement} from '../custom-element.ts';
import {type PrivacyEmbedDeps, PrivacyEmbedElement} from './privacy-embed-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-embed': PrivacyEmbedElement;
  }
}

/**
 * Puts a placeholder before held markup, unless it has one. The placeholder disappears when the markup is released or removed.
 */
export function createEmbed(document: Document, deps: PrivacyEmbedDeps): void {
  const {context, held} = deps;
  defineElement(document.defaultView?.customElements, 'privacy-embed', PrivacyEmbedElement);
  if (held.previousElementSibling?.localName === 'privacy-embed' || !context.host.held.has(held)) return;
  const embed = document.createElement('privacy-embed');
  embed.deps = deps;
  held.before(embed);
}
