import {nativesOf} from '../../platform/web/natives.ts';
import {afterPaint} from '../../platform/web/after-paint.ts';
import {isTakenOver} from '../../platform/web/taken-over.ts';
import {defineElement} from '../custom-element.ts';
import {loadEmbedTexts} from './embed-texts.ts';
import {type PrivacyEmbedDeps, PrivacyEmbedElement} from './privacy-embed-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-embed': PrivacyEmbedElement;
  }
}

/** What waits for its placeholder, by held markup. */
const waiting = new Map<Element, PrivacyEmbedDeps>();

/** How often to look whether a framework has taken held markup over, in milliseconds. */
const PAUSE_MS = 50;

/**
 * Puts a placeholder before held markup, unless it has one. The placeholder disappears when the markup is released or removed.
 * It comes after the next frame and the texts of its language, together with all others that were asked for: the question of the banner does not wait for it.
 * It comes later where a framework still has to take the markup over, because that fails beside an element it does not know.
 */
export function createEmbed(document: Document, deps: PrivacyEmbedDeps): void {
  const isFirst = !waiting.size;
  waiting.set(deps.held, deps);
  if (!isFirst) return;
  const texts = loadEmbedTexts(deps.context.language, deps.texts);
  void Promise.all([afterPaint(), texts]).then(() => createWaiting(document));
}

function createWaiting(document: Document): void {
  defineElement(nativesOf(document.defaultView)?.customElements, 'privacy-embed', PrivacyEmbedElement);
  for (const [held, deps] of [...waiting]) {
    const isHeld = deps.context.host.held.has(held);
    if (isHeld && !isTakenOver(held)) continue;
    waiting.delete(held);
    if (!isHeld || held.previousElementSibling?.localName === 'privacy-embed') continue;
    const embed = document.createElement('privacy-embed');
    embed.deps = deps;
    held.before(embed);
  }
  if (waiting.size) setTimeout(() => createWaiting(document), PAUSE_MS);
}
