import type {UiContext} from '../ui-context.ts';
import {PrivacyEmbed} from './privacy-embed.ts';

/** Puts a placeholder before `held`, unless one is there. It goes when `held` is let run, or leaves its place. */
export const createEmbed = (
  document: Document,
  context: UiContext,
  held: Element,
  keys: readonly string[],
): void => {
  const registry = document.defaultView?.customElements;
  if (!registry?.get('privacy-embed')) registry?.define('privacy-embed', PrivacyEmbed);
  if (held.previousElementSibling?.localName === 'privacy-embed' || !context.desk.held.has(held)) return;
  const embed = document.createElement('privacy-embed');
  embed.world = {context, held, keys};
  held.before(embed);
};

declare global {
  interface HTMLElementTagNameMap {
    'privacy-embed': PrivacyEmbed;
  }
}
