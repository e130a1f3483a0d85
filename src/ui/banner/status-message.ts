import {html, type TemplateResult} from 'lit/html.js';
import type {ChoiceSummary} from '../../contract/host.ts';
import {categoryStatus, hasOpenQuestion} from '../category-status.ts';
import type {UiContext} from '../context.ts';
import {formatTitles} from '../describe-categories.ts';
import {translate} from '../texts/translate.ts';

/** A message to the visitor: the confirmation of a choice, or an error. */
export interface StatusMessage {
  readonly title: string;
  readonly lines: readonly string[];
  /** The banner stays, and shows the message itself: something was turned off, and other questions are still open. */
  readonly keepsBanner?: boolean;
  /** What was removed after a withdrawal. */
  readonly report?: TemplateResult | undefined;
}

/** What the buttons of a message do. */
interface MessageActions {
  settings(): void;
  hide(): void;
}

/**
 * Renders a message in place of the banner. The card gets the focus, so its title and text are its accessible name and
 * description: screen readers read them out once because of that.
 */
export function messageCard(
  {texts}: UiContext,
  {title, lines, report}: StatusMessage,
  {settings, hide}: MessageActions,
): TemplateResult {
  return html`
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
        <button type="button" part="change" @click=${settings}>
          ${translate(texts, 'confirmation.change')}
        </button>
        <button type="button" part="hide" @click=${hide}>${translate(texts, 'confirmation.hide')}</button>
      </div>
    </section>
  `;
}

/** Says what was granted and what was refused. An empty list has no line. */
export function confirmationMessage(context: UiContext, summary: ChoiceSummary): StatusMessage {
  return {
    keepsBanner: hasOpenQuestion(context.host) && categoryStatus(context.host).objected.length > 0,
    title: translate(context.texts, 'confirmation.title'),
    lines: (['granted', 'refused'] as const).flatMap((answer) => {
      const categories = formatTitles(context, summary[answer]);
      return categories ? translate(context.texts, `confirmation.${answer}`, {categories}) : [];
    }),
  };
}

/** Says that a file the visitor's action needs did not load. */
export function loadErrorMessage({texts}: UiContext): StatusMessage {
  return {
    title: translate(texts, 'trouble.title'),
    lines: [translate(texts, 'trouble.text')],
  };
}
