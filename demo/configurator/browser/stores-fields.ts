import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Preset} from '../../../src/config/presets.ts';
import {listOf, objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';
import type {App} from './app.ts';
import {selectField} from './choice-fields.ts';
import {toolFieldNames} from './field-names.ts';
import {toolName} from './field-of-path.ts';
import {textField} from './fields.ts';
import {textAt} from './site-values.ts';
import {type Tool, withFact} from './tools.ts';

const KINDS = [
  ['cookie', 'Cookie'],
  ['localStorage', 'Local storage: stays in the browser'],
  ['sessionStorage', 'Session storage: until the tab is closed'],
  ['indexedDB', 'Database in the browser (IndexedDB)'],
  ['cacheStorage', 'Cache storage'],
  ['serviceWorker', 'Service worker'],
] as const;

const DURATIONS = [
  ['', 'Not known'],
  ['session', 'Until the browser is closed'],
  ['PT30M', '30 minutes'],
  ['P1D', '1 day'],
  ['P7D', '7 days'],
  ['P30D', '30 days'],
  ['P90D', '90 days'],
  ['P6M', '6 months'],
  ['P1Y', '1 year'],
  ['P13M', '13 months'],
  ['P2Y', '2 years'],
] as const;

/** A note of what a tool keeps when that is known, and else fields for it. */
export function storesFields(app: App, tool: Tool, known: Preset | undefined): TemplateResult {
  const {id, facts} = tool;
  if (known?.stores && facts['stores'] === undefined) return storesNote(known.stores.map(({name}) => name));
  const items = listOf(facts['stores']);
  const keepsNothing = facts['stores'] !== undefined && items.length === 0;
  const set = (stores: readonly unknown[] | undefined): void =>
    app.edit((site) => withFact(site, tool, 'stores', stores));
  const add = (): void => {
    set([...items, {name: ''}]);
    document.getElementById(`${id}-stores-${items.length}-name`)?.focus();
  };
  return html`<fieldset id="${id}-stores" tabindex="-1">
    <legend>${toolFieldNames.stores}</legend>
    <p class="hint">
      Its provider’s list of cookies says that. Visitors read it, and Privacy Desk deletes what is kept on
      your site when they take their yes back.
    </p>
    ${
      items.length > 0
        ? nothing
        : html`<label class="tick"
            ><input
              type="checkbox"
              id="${id}-keeps-nothing"
              .checked=${live(keepsNothing)}
              @change=${() => set(keepsNothing ? undefined : [])}
            />It keeps nothing</label
          >`
    }
    ${items.map((item, place) => itemFields(app, tool, objectOf(item), place, set))}
    <p>
      <button type="button" id="${id}-stores-add" class="second" @click=${add}>
        Add something that it keeps<span class="hidden">: ${toolName(tool)}</span>
      </button>
    </p>
  </fieldset>`;
}

function storesNote(names: readonly string[]): TemplateResult {
  return html`<p class="hint">
    ${names.length === 0 ? 'It keeps nothing in the browser.' : `It keeps in the browser: ${names.join(', ')}.`}
  </p>`;
}

function itemFields(
  app: App,
  tool: Tool,
  item: UncheckedObject,
  place: number,
  set: (stores: readonly unknown[] | undefined) => void,
): TemplateResult {
  const items = listOf(tool.facts['stores']);
  const id = `${tool.id}-stores-${place}`;
  const about = `${toolName(tool)}, number ${place + 1}`;
  const change = (key: string, value: string): void => {
    const others = Object.entries(item).filter(([name]) => name !== key);
    const entries = value === '' && key !== 'name' ? others : [...others, [key, value]];
    set(items.with(place, Object.fromEntries(entries)));
  };
  const remove = (): void => {
    const rest = items.filter((_, index) => index !== place);
    set(rest.length > 0 ? rest : undefined);
    document.getElementById(`${tool.id}-stores`)?.focus();
  };
  const duration = textAt(item, ['duration']);
  const isListed = DURATIONS.some(([value]) => value === duration);
  return html`<div class="stored">
    ${textField(app, {
      id: `${id}-name`,
      label: 'Its name',
      about,
      hint: 'As in the provider’s list, such as _ga.',
      value: textAt(item, ['name']),
      onInput: (value) => change('name', value),
    })}
    ${selectField({
      id: `${id}-kind`,
      label: 'Kind',
      about,
      options: KINDS,
      value: textAt(item, ['kind']) || 'cookie',
      onChange: (value) => change('kind', value),
    })}
    ${selectField({
      id: `${id}-duration`,
      label: 'How long it stays',
      about,
      options: isListed ? DURATIONS : [...DURATIONS, [duration, `As before: ${duration}`]],
      value: duration,
      onChange: (value) => change('duration', value),
    })}
    <p>
      <button type="button" class="second" @click=${remove}>
        Take it out<span class="hidden">: ${about}</span>
      </button>
    </p>
  </div>`;
}
