import {html, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** Something told in place of the banner. */
export interface Told {
  readonly title: string;
  readonly lines: readonly string[];
  /** Said in the banner, which stays: something that had been on was turned off, and the rest is still asked. */
  readonly staysAsked?: boolean;
  /** What was removed after a withdrawal. */
  readonly report?: TemplateResult | undefined;
}

/** What the confirmation's buttons do. */
export interface ConfirmationActions {
  settings(): void;
  hide(): void;
}

/**
 * Tells that a choice was saved. It takes the focus, so title and text are its name and description: they are
 * announced by that, once.
 */
export const confirmation = (
  {words}: UiContext,
  {title, lines, report}: Told,
  {settings, hide}: ConfirmationActions,
): TemplateResult => html`
  <section
    class="card"
    part="confirmation"
    role="status"
    tabindex="-1"
    aria-labelledby="title"
    aria-describedby="text"
    data-nosnippet
  >
    <div>
      <h2 id="title">${title}</h2>
      <div id="text">${lines.map((line) => html`<p>${line}</p>`)}${report}</div>
    </div>
    <div class="answers">
      <button type="button" part="change" @click=${settings}>${say(words, 'confirmation.change')}</button>
      <button type="button" part="hide" @click=${hide}>${say(words, 'confirmation.hide')}</button>
    </div>
  </section>
`;
