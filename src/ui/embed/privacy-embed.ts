import {html, nothing, render} from 'lit/html.js';
import {shadowWith} from '../shadow-with.ts';
import {enEmbed} from '../texts/en-embed.ts';
import {directionOf} from '../texts/pick-language.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {describeEmbed} from './describe-embed.ts';
import {focusFirst} from './focus-first.ts';
import {followBox} from './follow-box.ts';
import {hide} from './hide.ts';
import {privacyEmbedCss} from './privacy-embed.styles.ts';
import {standInFor} from './stand-in.ts';

/** What `<privacy-embed>` is given. */
export interface PrivacyEmbedWorld {
  /** As it is at each moment: the visitor may choose another language. */
  readonly context: UiContext;
  /** What it stands for, and the keys that must all be allowed. */
  readonly held: Element;
  readonly keys: readonly string[];
}

/**
 * Stands in the place of a film or a map that is held, in its size, says what playing it does, and lets the visitor have it.
 * It stays until that has been let run, so that nothing on the page moves; then it is gone in the same frame.
 *
 * @csspart play - Lets just this one run, on this page.
 * @csspart always - Says yes to the service from now on.
 */
export class PrivacyEmbed extends HTMLElement {
  /** Given right after creation. */
  declare world: PrivacyEmbedWorld;
  readonly #root = shadowWith(this, privacyEmbedCss);
  #isPressed = false;
  #isTroubled = false;
  #stops: (() => void)[] = [];

  /** A copy was given no world (routers keep snapshots of pages): it takes itself away. */
  connectedCallback(): void {
    if (!('world' in this)) {
      (this as HTMLElement).remove();
      return;
    }
    const {ownerDocument: document} = this;
    const {held} = this.world;
    this.#render();
    // Who marks it so says that it has no size of its own.
    const standIn = held.hasAttribute('data-embed') ? [] : standInFor(held);
    this.#stops = [hide(held as HTMLElement), followBox(this, this.#root, standIn), this.#followHeld()];
    document.addEventListener('privacy-desk:language', this.#render);
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('privacy-desk:language', this.#render);
    for (const stop of this.#stops.splice(0)) stop();
  }

  /**
   * Hears what becomes of what it stands for before the next frame is drawn: let run, moved, or taken away. Its attributes
   * tell when it is let run where it stands.
   */
  #followHeld(): () => void {
    const {context, held} = this.world;
    const {content} = held as Partial<HTMLTemplateElement>;
    const elements = content ? [...content.children] : [held];
    const observer = new MutationObserver(() => {
      if (context.desk.notes.released?.has(held)) this.#giveWay(elements);
      else if (held.parentNode !== this.parentNode) this.remove();
      else if (held.previousElementSibling !== this) held.before(this);
    });
    if (this.parentNode) observer.observe(this.parentNode, {childList: true});
    observer.observe(held, {attributes: true, subtree: true});
    return () => observer.disconnect();
  }

  /** Leaves, and hands the focus on. Who has gone elsewhere meanwhile is left there. */
  #giveWay(elements: readonly Element[]): void {
    const {ownerDocument: document} = this;
    // Some browsers give no focus to a button that is pressed.
    const isOurs = this.#root.activeElement ?? document.activeElement === document.body;
    this.remove();
    if (this.#isPressed && isOurs) focusFirst(elements);
  }

  readonly #play = (): void => {
    this.#isPressed = true;
    this.world.context.desk.play(this.world.held);
  };

  readonly #always = async (): Promise<void> => {
    this.#isPressed = true;
    const {context, keys} = this.world;
    this.#isTroubled = !(await context.desk.settle(keys, [], 'embed-play'));
    this.#render();
  };

  readonly #render = (): void => {
    const {context: spoken, held, keys} = this.world;
    const context = {...spoken, words: {...enEmbed, ...spoken.words}};
    const {words, language} = context;
    const {title, lines, always, policy} = describeEmbed(context, held, keys);
    render(
      html`
        <div class="box" role="group" aria-label=${title} lang=${language} dir=${directionOf(language)}>
          <div class="said" id="said">
            <strong>${title}</strong>
            ${lines.map((line) => html`<p>${line}</p>`)}
            ${policy ? html`<p><a href=${policy.url}>${policy.words}</a></p>` : nothing}
            <p role="status">${this.#isTroubled ? say(words, 'trouble.text') : nothing}</p>
          </div>
          <div class="buttons">
            <button type="button" part="play" aria-describedby="said" @click=${this.#play}>
              ${say(words, 'embed.play')}
            </button>
            <button type="button" part="always" @click=${this.#always}>${always}</button>
          </div>
        </div>
      `,
      this.#root,
    );
  };
}
