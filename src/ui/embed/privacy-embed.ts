import {html, render} from 'lit/html.js';
import {categoryOf} from '../../consent/category-of.ts';
import {listTitles} from '../describe-categories.ts';
import {shadowWith} from '../shadow-with.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {privacyEmbedCss} from './privacy-embed.styles.ts';

/** What `<privacy-embed>` is given. */
export interface PrivacyEmbedWorld {
  readonly context: UiContext;
  /** What it stands for, and the keys that must all be allowed. */
  readonly held: Element;
  readonly keys: readonly string[];
}

/**
 * Stands in the place of a film or a map that is held, says what playing it does, and lets the visitor have it.
 *
 * @csspart play - Lets just this one run, on this page.
 * @csspart always - Says yes to the service from now on.
 */
export class PrivacyEmbed extends HTMLElement {
  /** Given right after creation. */
  declare world: PrivacyEmbedWorld;
  readonly #root = shadowWith(this, privacyEmbedCss);

  connectedCallback(): void {
    const {context, held, keys} = this.world;
    const {desk, words} = context;
    const service = listTitles(
      context,
      keys.map((key) => categoryOf(key)),
    );
    const play = (): void => {
      this.remove();
      desk.play(held);
    };
    const always = (): void => void desk.settle(keys, [], 'embed-play');
    render(
      html`
        <p>${say(words, 'embed.text', {service})}</p>
        <button type="button" part="play" @click=${play}>${say(words, 'embed.play')}</button>
        <button type="button" part="always" @click=${always}>${say(words, 'embed.always', {service})}</button>
      `,
      this.#root,
    );
  }
}
