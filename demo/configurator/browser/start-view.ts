import {html, type TemplateResult} from 'lit';
import type {App} from './app.ts';
import {STORAGE_KEY} from './draft.ts';

/** The actions of the buttons at the beginning. */
export interface StartActions {
  openFile(file: File): void;
  startAgain(): void;
}

/** The sections of the page, by the id of their heading. */
const SECTIONS = [
  ['who', 'Your organisation'],
  ['links', 'Your pages about privacy'],
  ['tools', 'What your site uses'],
  ['texts', 'Words'],
  ['colours', 'Look'],
  ['notice', 'The question'],
  ['check', 'Check'],
  ['download', 'Download'],
] as const;

/** The first part of the page: its purpose, its sections, opening what was saved, and deleting the draft. */
export function startView(app: App, actions: StartActions): TemplateResult {
  const {state} = app;
  const open = ({currentTarget}: Event): void => {
    const field = currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) actions.openFile(file);
    field.value = '';
  };
  return html`<section aria-labelledby="start">
    <p id="purpose">
      This page makes the cookie banner for your website: a folder, which the person who looks after your
      website uploads. You need no code for it.
    </p>
    <nav aria-label="Sections">
      <ol>
        ${SECTIONS.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ol>
    </nav>
    <h2 id="start">Start</h2>
    <p>
      Nothing you write here leaves your browser. It keeps your draft on this device until you start again.
    </p>
    <details>
      <summary>Where the draft is, for the person who builds your site</summary>
      <p>In <code>localStorage</code>, under <code>${STORAGE_KEY}</code>.</p>
    </details>
    <div class="field">
      <label for="open">Continue with what you have saved</label>
      <p class="hint" id="open-hint">
        Choose privacy-desk.zip: it has your words and colours. A file of settings from it, or a site.json,
        can be opened too.
      </p>
      <input
        id="open"
        type="file"
        accept=".zip,.json,application/zip,application/json"
        aria-describedby="open-hint open-problem"
        @change=${open}
      />
      <p id="open-problem" class="wrong" role="status">${state.openProblem}</p>
    </div>
    <div id="start-message" role="status">${state.startMessage}</div>
    ${state.isAskingToDelete ? question(app, actions) : startAgainButton(app)}
  </section>`;
}

function startAgainButton({change}: App): TemplateResult {
  const ask = (): void => {
    change({isAskingToDelete: true, startMessage: ''});
    document.getElementById('delete-question')?.focus();
  };
  return html`<p>
    <button type="button" id="start-again" class="second" @click=${ask}>Start again</button>
  </p>`;
}

function question({change}: App, {startAgain}: StartActions): TemplateResult {
  const keep = (): void => {
    change({isAskingToDelete: false});
    document.getElementById('start-again')?.focus();
  };
  const remove = (): void => {
    startAgain();
    document.getElementById('start-again')?.focus();
  };
  return html`<div class="question" role="group" aria-labelledby="delete-question">
    <p id="delete-question" tabindex="-1">
      Delete everything that you have written and chosen on this page? It cannot be brought back.
    </p>
    <p class="buttons">
      <button type="button" id="keep-draft" @click=${keep}>Keep it</button>
      <button type="button" id="delete-draft" class="second" @click=${remove}>Delete everything</button>
    </p>
  </div>`;
}
