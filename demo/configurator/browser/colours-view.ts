import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {properties, type ThemeProperty} from '../../gallery/properties.ts';
import type {App} from './app.ts';
import type {ReadColour} from './contrast.ts';
import type {Look} from './draft.ts';
import {describedBy, findingsAt, isWrong, wrongView} from './fields.ts';
import {lookName} from './look-names.ts';
import {openField} from './open-field.ts';
import {proposalButton, setProperty} from './proposal-button.ts';
import {isColour} from './theme-css.ts';

/** The look of the widget, and where the contrast of colours is too low. */
export function coloursView(app: App, readColour: ReadColour): TemplateResult {
  const [colours, others] = [true, false].map((wanted) =>
    properties.filter(({name}) => isColour(name) === wanted),
  );
  return html`<section aria-labelledby="colours">
    <h2 id="colours" tabindex="-1">5. Look</h2>
    <p>
      An empty field shows the colour that is used. Write another one as a code, <code>#7a1f5c</code>, or as
      an English name, <code>navy</code>. Visitors whose device is in dark mode see the dark colours.
    </p>
    ${contrastBox(app)} ${colours?.map((property) => propertyFields(app, property, readColour))}
    <details class="texts">
      <summary>Corners, lettering and sizes</summary>
      ${others?.map((property) => propertyFields(app, property, readColour))}
    </details>
    <details class="texts">
      <summary>Names of all these in code, for the person who builds your site</summary>
      <ul>
        ${properties.map(({name}) => html`<li>${lookName(name)}: <code>${name}</code></li>`)}
      </ul>
    </details>
  </section>`;
}

function contrastBox(app: App): TemplateResult {
  const wrong = app.findings.filter(({field}) => field?.id.startsWith('--privacy-desk-'));
  return html`<div id="contrast" role="status" class=${wrong.length > 0 ? 'wrong box' : 'good'}>
    ${
      wrong.length === 0
        ? 'All colours have enough contrast.'
        : html`<ul>
            ${wrong.map(
              ({field, message}) =>
                html`<li>
                  <a href="#${field?.id ?? ''}" @click=${(event: Event) => openField(app, event)}
                    >${field?.name}</a
                  >: ${message}
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

function propertyFields(
  app: App,
  {name, light, dark}: ThemeProperty,
  readColour: ReadColour,
): TemplateResult {
  const schemes: readonly (readonly [keyof Look, string, string])[] =
    dark === undefined
      ? [['light', light, 'Value']]
      : [
          ['light', light, 'In light mode'],
          ['dark', dark, 'In dark mode'],
        ];
  return html`<fieldset class="property">
    <legend>${lookName(name)}</legend>
    ${schemes.map(([scheme, fallback, label]) => {
      const id = `${name}-${scheme}`;
      const value = app.state.draft[scheme][name] ?? '';
      const wrong = findingsAt(app, id, value);
      return html`<div class="field">
        <label for=${id}><span class="hidden">${lookName(name)}: </span>${label}</label>
        <span class="colour">
          ${dark === undefined ? '' : swatch(value || fallback, readColour)}
          <input
            id=${id}
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            placeholder=${fallback}
            aria-describedby=${describedBy(id, undefined, wrong)}
            aria-invalid=${isWrong(wrong)}
            .value=${live(value)}
            @input=${({currentTarget}: Event) =>
              setProperty(app, scheme, name, (currentTarget as HTMLInputElement).value)}
          />
        </span>
        ${wrongView(id, wrong)} ${wrong.slice(0, 1).map((finding) => proposalButton(app, finding))}
      </div>`;
    })}
  </fieldset>`;
}

/** A square in the colour: drawn, because a policy can forbid `style`. */
function swatch(colour: string, readColour: ReadColour): TemplateResult {
  const [red, green, blue] = readColour(colour) ?? [127, 127, 127];
  return html`<svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
    <rect width="1" height="1" fill="rgb(${red},${green},${blue})"></rect>
  </svg>`;
}
