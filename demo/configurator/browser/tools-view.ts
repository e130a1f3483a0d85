import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {knownPresets} from '../../../src/cli/presets/site-presets.ts';
import {type Preset} from '../../../src/config/presets.ts';
import {purposeKey} from '../../../src/config/text-keys.ts';
import {objectOf} from '../../../src/config/unchecked.ts';
import type {App} from './app.ts';
import {selectField, textField} from './fields.ts';
import {languagesOf, withText} from './languages.ts';
import {textAt} from './site-values.ts';
import {
  builtInCategories,
  categoryIds,
  type Tool,
  toolsOf,
  withCategory,
  withFact,
  withOwnTool,
  withoutTool,
  withPreset,
  withToolIn,
} from './tools.ts';

/** The tools of the site: presets to choose from, and those that are chosen. */
export function toolsView(app: App): TemplateResult {
  const {state} = app;
  const found = presetsLike(state.search);
  return html`<section aria-labelledby="tools">
    <h2 id="tools">3. What your site uses</h2>
    <div class="field">
      <label for="tool-search">Search ${knownPresets.size} tools</label>
      <input
        id="tool-search"
        type="search"
        autocomplete="off"
        aria-controls="tool-list"
        .value=${live(state.search)}
        @input=${({currentTarget}: Event) => app.change({search: (currentTarget as HTMLInputElement).value})}
      />
      <p class="hint" role="status">
        ${
          found.length === 0
            ? `No tool has “${state.search}” in its name, provider, purpose or category. Add it yourself below.`
            : `${found.length} ${found.length === 1 ? 'tool' : 'tools'} listed.`
        }
      </p>
    </div>
    <ul class="tool-list" id="tool-list" tabindex="0" aria-label="Tools">
      ${found.map((preset) => presetItem(app, preset))}
    </ul>
    <button type="button" id="add-tool" class="second" @click=${() => addOwnTool(app)}>
      Add a tool that is not in the list
    </button>
    ${categoryBoxes(app)}
    <h3 id="your-tools" tabindex="-1">Your tools</h3>
    ${categoryIds(state.draft.site).map((category) => categoryTools(app, category))}
  </section>`;
}

function presetsLike(text: string): readonly Preset[] {
  const wanted = text.trim().toLowerCase();
  return [...knownPresets.values()].filter(({id, name, provider = '', category, purpose}) =>
    [id, name, provider, category, purpose.en].some((fact) => fact.toLowerCase().includes(wanted)),
  );
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

function categoryBoxes({state, edit, builtIn}: App): TemplateResult {
  const present = categoryIds(state.draft.site);
  return html`<fieldset class="choice">
    <legend>Categories that visitors are asked about</legend>
    ${builtInCategories
      .slice(1)
      .map(
        (id) =>
          html`<label
            ><input
              type="checkbox"
              name="category"
              value=${id}
              .checked=${live(present.includes(id))}
              @change=${() => edit((site) => withCategory(site, id, !present.includes(id)))}
            />${builtIn.en[`category.${id}.title`]}</label
          >`,
      )}
  </fieldset>`;
}

function categoryTools(app: App, category: string): TemplateResult {
  const tools = toolsOf(app.state.draft.site).filter((tool) => tool.category === category);
  return html`<h4>${titleOf(app, category)}</h4>
    ${
      tools.length === 0
        ? html`<p class="hint">
            ${
              category === 'necessary'
                ? 'What your pages cannot do without. Privacy Desk itself is listed here by itself.'
                : 'No tool yet.'
            }
          </p>`
        : repeat(
            tools,
            ({id}) => id,
            (tool) => toolDetails(app, tool),
          )
    }`;
}

function titleOf({builtIn}: App, category: string): string {
  return builtIn.en[`category.${category}.title`] ?? category;
}

function toolDetails(app: App, tool: Tool): TemplateResult {
  const {state, edit} = app;
  const {id, facts} = tool;
  const known = tool.preset === undefined ? undefined : knownPresets.get(tool.preset);
  const name = textAt(facts, ['name']) || known?.name || id;
  return html`<details class="tool" ?open=${known === undefined}>
    <summary>${name}</summary>
    ${toolField(app, tool, 'name', 'Name', known?.name)}
    ${toolField(app, tool, 'provider', 'Who provides it', known?.provider)} ${purposeFields(app, tool, known)}
    ${selectField(
      `${id}-role`,
      'For whom its provider uses what it learns',
      textAt(facts, ['role']) || (known?.role ?? ''),
      [
        ['', 'Choose one'],
        ['processor', 'Only for you'],
        ['controller', 'For itself too'],
      ],
      (value) => edit((site) => withFact(site, tool, 'role', value === known?.role ? '' : value)),
    )}
    ${selectField(
      `${id}-category`,
      'Category',
      tool.category,
      categoriesFor(state.draft.site, app),
      (value) => moveTool(app, tool, value),
    )}
    ${known ? storesNote(known) : toolField(app, tool, 'policyUrl', 'Address of its privacy policy', undefined)}
    <button type="button" id="${id}-remove" class="second" @click=${() => removeTool(app, tool)}>
      Remove<span class="hidden"> ${name}</span>
    </button>
  </details>`;
}

/** Adds a tool of the site's own, and moves the focus to its name. */
function addOwnTool({state, edit}: App): void {
  const before = new Set(toolsOf(state.draft.site).map(({id}) => id));
  const changed = withOwnTool(state.draft.site, 'functional');
  edit(() => changed);
  const added = toolsOf(changed).find(({id}) => !before.has(id));
  document.getElementById(`${added?.id ?? ''}-name`)?.focus();
}

/** Moves a tool to another category. Its fields are then in another place, and the focus goes with them. */
function moveTool({edit}: App, tool: Tool, category: string): void {
  edit((site) => withToolIn(site, tool, category));
  const field = document.getElementById(`${tool.id}-category`);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

/** Removes a tool. Its button is gone with it, so the focus goes to the list. */
function removeTool({edit}: App, {id}: Tool): void {
  edit((site) => withoutTool(site, id));
  document.getElementById('your-tools')?.focus();
}

function categoriesFor(site: object, app: App): readonly (readonly [string, string])[] {
  const ids = [...new Set([...builtInCategories, ...categoryIds(objectOf(site))])];
  return ids.map((id) => [id, titleOf(app, id)] as const);
}

function toolField(
  app: App,
  tool: Tool,
  key: string,
  label: string,
  fallback: string | undefined,
): TemplateResult {
  return textField({
    id: `${tool.id}-${key}`,
    label,
    value: textAt(tool.facts, [key]),
    placeholder: fallback,
    onInput: (value) => app.edit((site) => withFact(site, tool, key, value)),
  });
}

/** The purpose in each language of the site. In the second one, it is a text of the site. */
function purposeFields(app: App, tool: Tool, known: Preset | undefined): readonly TemplateResult[] {
  const {site} = app.state.draft;
  return languagesOf(site).map((language, place) => {
    const label = `What it does, in ${language === 'cy' ? 'Welsh' : 'English'}`;
    const placeholder = known?.purpose[language];
    if (place === 0)
      return textField({
        id: `${tool.id}-purpose`,
        label,
        language,
        placeholder,
        value: textAt(tool.facts, ['purpose']),
        onInput: (value) => app.edit((one) => withFact(one, tool, 'purpose', value)),
      });
    const key = purposeKey(tool.id);
    return textField({
      id: `${tool.id}-purpose-${language}`,
      label,
      language,
      placeholder,
      value: textAt(site, ['texts', language, key]),
      onInput: (value) => app.edit((one) => withText(one, language, key, value)),
    });
  });
}

function storesNote({stores = []}: Preset): TemplateResult | typeof nothing {
  if (stores.length === 0) return nothing;
  return html`<p class="hint">It stores: ${stores.map(({name}) => name).join(', ')}.</p>`;
}
