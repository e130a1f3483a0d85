import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {knownPresets} from '../../../src/cli/presets/site-presets.ts';
import type {Preset} from '../../../src/config/presets.ts';
import type {App} from './app.ts';
import {kindsOf, toolsLike, type ToolKind} from './tool-kinds.ts';
import {toolsOf, withoutTool, withPreset} from './tools.ts';

const kinds = kindsOf([...knownPresets.values()]);

/** The presets to choose from: by kind, or those that a search has found. */
export function toolList(app: App): TemplateResult {
  const {search} = app.state;
  const isSearching = search.trim() !== '';
  const found = isSearching ? toolsLike(search, kinds) : [];
  return html`<div class="field">
      <label for="tool-search">Search ${knownPresets.size} tools</label>
      <p class="hint" id="tool-search-hint">By name, or by what it does: “donation”, “newsletter”, “map”.</p>
      <input
        id="tool-search"
        type="search"
        autocomplete="off"
        aria-describedby="tool-search-hint"
        .value=${live(search)}
        @input=${({currentTarget}: Event) => app.change({search: (currentTarget as HTMLInputElement).value})}
      />
      <p class="hint" role="status">${isSearching ? resultOf(search, found.length) : nothing}</p>
    </div>
    <div id="tool-list">
      ${isSearching ? items(app, found, 'Tools that were found') : kinds.map((kind) => kindView(app, kind))}
    </div>`;
}

function resultOf(search: string, count: number): string {
  if (count === 0) return `No tool fits “${search}”. Add it yourself below.`;
  return `${count} ${count === 1 ? 'tool' : 'tools'} found.`;
}

function kindView(app: App, {id, title, tools}: ToolKind): TemplateResult {
  const used = toolsOf(app.state.draft.site).map(({preset}) => preset);
  const chosen = tools.filter((tool) => used.includes(tool.id)).length;
  return html`<details class="kind" id="kind-${id}">
    <summary>${title} (${tools.length}${chosen > 0 ? `, ${chosen} chosen` : ''})</summary>
    ${items(app, tools, title)}
  </details>`;
}

function items(app: App, tools: readonly Preset[], label: string): TemplateResult | typeof nothing {
  if (tools.length === 0) return nothing;
  return html`<ul class="tool-list" aria-label=${label}>
    ${tools.map((preset) => presetItem(app, preset))}
  </ul>`;
}

function presetItem({state, edit}: App, preset: Preset): TemplateResult {
  const {id, name, provider, purpose} = preset;
  const isChosen = toolsOf(state.draft.site).some((tool) => tool.preset === id);
  return html`<li>
    <label
      ><input
        type="checkbox"
        value=${id}
        .checked=${live(isChosen)}
        @change=${() => edit((site) => (isChosen ? withoutTool(site, id) : withPreset(site, preset)))}
      /><span
        ><strong>${name}</strong
        >${provider === undefined || provider === name ? '' : ` by ${provider}`}<br />${purpose.en}</span
      ></label
    >
  </li>`;
}
