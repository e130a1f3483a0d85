import {html, nothing, type TemplateResult} from 'lit';
import type {App} from './app.ts';
import type {Draft} from './draft.ts';
import {isRefused} from './page-findings.ts';
import {snippetFor} from './snippet.ts';
import {themeCss} from './theme-css.ts';

/** The actions of the buttons of the downloads. */
export interface DownloadActions {
  saveJson(): void;
  saveSettings(): void;
  saveFolder(): void;
}

/** The downloads. `usable` is the draft without mistakes in its look. */
export function downloadView(app: App, actions: DownloadActions, usable: Draft): TemplateResult {
  const refused = isRefused(app.findings);
  return html`<section aria-labelledby="download">
    <h2 id="download" tabindex="-1">8. Download</h2>
    <p>Everything is made in your browser.</p>
    <div class="download">
      <button
        type="button"
        id="save-folder"
        aria-describedby="folder-note"
        aria-disabled=${refused ? 'true' : nothing}
        @click=${actions.saveFolder}
      >
        Download the folder (privacy-desk.zip)
      </button>
      <p id="folder-note">
        ${
          refused
            ? html`The folder can be downloaded when the problems under <a href="#check">Check</a> are solved.`
            : 'Give it to the person who looks after your website, and keep a copy: open it here to change something. The note read-me.txt in it says what to do.'
        }
      </p>
    </div>
    <div class="download">
      <button
        type="button"
        id="save-settings"
        class="second"
        aria-describedby="settings-note"
        @click=${actions.saveSettings}
      >
        Save a draft to continue later
      </button>
      <p id="settings-note">
        Your words and colours as they are now, even with problems. Open the file under “Start”.
      </p>
    </div>
    <p id="download-message" role="status">${app.state.message}</p>
    ${forDevelopers(actions, usable)}
  </section>`;
}

function forDevelopers({saveJson}: DownloadActions, usable: Draft): TemplateResult {
  return html`<details class="texts">
    <summary>For the person who builds your site</summary>
    <div class="download">
      <button type="button" id="save-json" class="second" aria-describedby="json-note" @click=${saveJson}>
        Download site.json
      </button>
      <p id="json-note">
        The configuration for <code>privacy-desk build</code>. It has no colours: they are a style sheet.
      </p>
    </div>
    <h3>The markup of your pages</h3>
    <p>
      With the folder, each page needs only the tag of <code>desk.js</code>: read-me.txt says where. To keep
      the configuration in your pages instead, put this first in the head:
    </p>
    <textarea
      id="snippet"
      aria-label="Markup for your pages"
      rows="12"
      readonly
      spellcheck="false"
      .value=${snippetFor(usable)}
    ></textarea>
    ${themeCss(usable) ? html`<p class="hint">The look is in it, as a style element.</p>` : nothing}
  </details>`;
}
