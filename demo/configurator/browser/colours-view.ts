import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {properties, type ThemeProperty} from '../../gallery/properties.ts';
import type {App} from './app.ts';
import {colourWarnings, type ReadColour} from './contrast.ts';
import type {Declarations, Draft} from './draft.ts';

/** The custom properties of the widget, and where the contrast of colours is too low. */
export function coloursView(app: App, readColour: ReadColour): TemplateResult {
  const {draft} = app.state;
  const warnings = colourWarnings(draft, readColour);
  return html`<section aria-labelledby="colours">
    <h2 id="colours">5. Look</h2>
    <p>
      An empty field shows the default. Write colours as in a style sheet: <code>#7a1f5c</code>,
      <code>navy</code>.
    </p>
    <div id="contrast" role="status" class=${warnings.length > 0 ? 'wrong box' : 'good'}>
      ${
        warnings.length === 0
          ? 'All colours have enough contrast.'
          : html`<ul>
              ${warnings.map(({scheme, message}) => html`<li>In ${scheme} mode: ${message}</li>`)}
            </ul>`
      }
    </div>
    ${properties.map((property) => propertyFields(app, property, readColour))}
  </section>`;
}

function propertyFields(
  app: App,
  {name, light, dark}: ThemeProperty,
  readColour: ReadColour,
): TemplateResult {
  const schemes: readonly (readonly [keyof Draft & ('light' | 'dark'), string, string])[] =
    dark === undefined
      ? [['light', light, 'Value']]
      : [
          ['light', light, 'In light mode'],
          // Without a value of its own, dark mode has that of light mode.
          ['dark', app.state.draft.light[name] ?? dark, 'In dark mode'],
        ];
  return html`<fieldset class="property">
    <legend><code>${name}</code></legend>
    ${schemes.map(
      ([scheme, fallback, label]) =>
        html`<div class="field">
          <label for="${name}-${scheme}">${label}</label>
          <span class="colour">
            ${dark === undefined ? '' : swatch(app.state.draft[scheme][name] ?? fallback, readColour)}
            <input
              id="${name}-${scheme}"
              spellcheck="false"
              autocapitalize="off"
              autocomplete="off"
              placeholder=${fallback}
              .value=${live(app.state.draft[scheme][name] ?? '')}
              @input=${({currentTarget}: Event) =>
                setProperty(app, scheme, name, (currentTarget as HTMLInputElement).value)}
            />
          </span>
        </div>`,
    )}
  </fieldset>`;
}

/** A square in the colour: drawn, because a policy can forbid `style`. */
function swatch(colour: string, readColour: ReadColour): TemplateResult {
  const [red, green, blue] = readColour(colour) ?? [127, 127, 127];
  return html`<svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
    <rect width="1" height="1" fill="rgb(${red},${green},${blue})"></rect>
  </svg>`;
}

function setProperty({state, change}: App, scheme: 'light' | 'dark', name: string, value: string): void {
  const others = Object.entries(state.draft[scheme]).filter(([key]) => key !== name);
  const declarations: Declarations = Object.fromEntries(value.trim() ? [...others, [name, value]] : others);
  change({draft: {...state.draft, [scheme]: declarations}});
}
