import {html, nothing, type TemplateResult} from 'lit';
import {hasProblem} from '../../../src/cli/findings.ts';
import type {App} from './app.ts';
import {STORAGE_KEY} from './draft.ts';
import {snippetFor} from './snippet.ts';
import {themeCss} from './theme-css.ts';

/** The actions of the buttons. */
export interface DownloadActions {
  saveJson(): void;
  saveFolder(): void;
  openFile(file: File): void;
  startAgain(): void;
}

/** The downloads, and the markup for the pages. */
export function downloadView(app: App, actions: DownloadActions): TemplateResult {
  const isRefused = hasProblem(app.findings);
  return html`<section aria-labelledby="download">
    <h2 id="download">8. Download</h2>
    <p>Everything is made in your browser.</p>
    <p>
      <button type="button" id="save-json" @click=${actions.saveJson}>Download site.json</button>
      For the person who builds your site, and to continue here later.
    </p>
    <p>
      <button type="button" id="save-folder" aria-describedby="folder-note" @click=${actions.saveFolder}>
        Download a folder to upload
      </button>
      <span id="folder-note"
        >${
          isRefused
            ? 'First solve the problems above. The folder is then ready for your web server.'
            : 'A .zip file for your web server: no terminal needed.'
        }</span
      >
    </p>
    <p id="download-message" role="status">${app.state.message}</p>
    <h3>The markup of your pages</h3>
    <p>
      With the folder, each page needs only the tag of <code>desk.js</code>; the folder has a note that says
      where. To keep the configuration in your pages instead, put this first in the head:
    </p>
    <textarea
      id="snippet"
      aria-label="Markup for your pages"
      rows="12"
      readonly
      spellcheck="false"
      .value=${snippetFor(app.state.draft)}
    ></textarea>
    ${themeCss(app.state.draft) ? html`<p class="hint">The look is in it, as a style element.</p>` : nothing}
  </section>`;
}

/** Opening a saved configuration, and deleting the draft. */
export function startView({state}: App, actions: DownloadActions): TemplateResult {
  const open = ({currentTarget}: Event): void => {
    const field = currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) actions.openFile(file);
    field.value = '';
  };
  return html`<section aria-labelledby="start">
    <h2 id="start">Start</h2>
    <p>
      Nothing you write here leaves your browser. Your draft is kept in it (localStorage,
      <code>${STORAGE_KEY}</code>) until you start again.
    </p>
    <div class="field">
      <label for="open">Open a site.json</label>
      <input
        id="open"
        type="file"
        accept=".json,application/json"
        aria-describedby="open-problem"
        @change=${open}
      />
      <p id="open-problem" class="wrong" role="status">${state.openProblem}</p>
    </div>
    <button type="button" id="start-again" class="second" @click=${actions.startAgain}>Start again</button>
  </section>`;
}
