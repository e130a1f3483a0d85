import {html, nothing, type TemplateResult} from 'lit/html.js';
import {directionOf} from '../texts/pick-language.ts';
import {type Texts, translate} from '../texts/translate.ts';
import type {EmbedWords} from './describe-embed.ts';

/** What a placeholder shows. */
export interface EmbedView extends EmbedWords {
  readonly title: string;
  /** BCP 47 tag of `texts`. */
  readonly language: string;
  readonly texts: Texts;
  readonly hasError: boolean;
  /** Whether the whole text is open in a dialog. */
  readonly isOpen: boolean;
}

/** What the buttons of a placeholder do. */
export interface EmbedActions {
  play(): void;
  always(): void;
  open(): void;
  /** Called when the dialog is closed, by its button or by Escape. */
  closed(): void;
}

/** The box in the page and, over the page, the dialog with the whole text. */
export function embedTemplate(view: EmbedView, actions: EmbedActions): TemplateResult {
  const {title, language, texts, isOpen} = view;
  const direction = directionOf(language);
  const close = ({target}: Event): void => (target as Element).closest('dialog')?.close();
  return html`
    <div class="box" role="group" aria-label=${title} lang=${language} dir=${direction}>
      <div class="description" id="description">${description(view)}</div>
      <div class="buttons">
        ${answers(view, actions)}
        <button type="button" part="more" aria-haspopup="dialog" @click=${actions.open}>
          ${translate(texts, 'embed.more')}
        </button>
      </div>
    </div>
    ${
      isOpen
        ? html`<dialog
            tabindex="-1"
            aria-label=${title}
            lang=${language}
            dir=${direction}
            @close=${actions.closed}
          >
            ${description(view)}
            <div class="buttons">
              ${answers(view, actions)}
              <button type="button" part="close" @click=${close}>${translate(texts, 'embed.close')}</button>
            </div>
          </dialog>`
        : nothing
    }
  `;
}

function description({title, short, lines, policies, hasError, texts}: EmbedView): TemplateResult {
  return html`
    <strong>${title}</strong>
    <p>${short}</p>
    <div class="rest">
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${policies.map(({url, text}) => html`<p><a href=${url}>${text}</a></p>`)}
    </div>
    <p role="status">${hasError ? translate(texts, 'trouble.text') : nothing}</p>
  `;
}

function answers({play, always}: EmbedView, actions: EmbedActions): TemplateResult {
  return html`
    <button type="button" part="play" aria-describedby="description" @click=${actions.play}>${play}</button>
    <button type="button" part="always" @click=${actions.always}>${always}</button>
  `;
}
