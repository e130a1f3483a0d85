import {html, nothing, type TemplateResult} from 'lit';
import {knownPresets} from '../../../src/cli/presets/site-presets.ts';
import type {Preset} from '../../../src/config/presets.ts';
import {purposeKey} from '../../../src/config/text-keys.ts';
import type {App} from './app.ts';
import {selectField} from './choice-fields.ts';
import {toolFieldNames} from './field-names.ts';
import {toolName} from './field-of-path.ts';
import {findingsAt, textField, wrongView} from './fields.ts';
import {languageNames, languagesOf, withText} from './languages.ts';
import {textAt} from './site-values.ts';
import {storesFields} from './stores-fields.ts';
import {builtInCategories, categoryIds, type Tool, withFact, withoutTool, withToolIn} from './tools.ts';

/** The facts about a tool that is chosen. An empty field shows the fact that is known. */
export function toolDetails(app: App, tool: Tool): TemplateResult {
  const {id} = tool;
  const known = tool.preset === undefined ? undefined : knownPresets.get(tool.preset);
  const name = toolName(tool);
  return html`<details class="tool" ?open=${known === undefined}>
    <summary id="${id}-summary">${name}</summary>
    ${factField(app, tool, 'name', known?.name)} ${factField(app, tool, 'provider', known?.provider)}
    ${purposeFields(app, tool, known)} ${roleField(app, tool, known)} ${categoryField(app, tool)}
    ${known ? nothing : factField(app, tool, 'policyUrl', undefined)} ${storesFields(app, tool, known)}
    <p>
      <button type="button" id="${id}-remove" class="second" @click=${() => removeTool(app, tool)}>
        Remove<span class="hidden"> ${name}</span>
      </button>
    </p>
  </details>`;
}

function factField(
  app: App,
  tool: Tool,
  key: 'name' | 'provider' | 'policyUrl',
  placeholder: string | undefined,
): TemplateResult {
  return textField(app, {
    id: `${tool.id}-${key}`,
    label: toolFieldNames[key],
    about: toolName(tool),
    value: textAt(tool.facts, [key]),
    placeholder,
    onInput: (value) => app.edit((site) => withFact(site, tool, key, value)),
  });
}

/** The purpose in each language of the site. In the second one, it is a text of the site. */
function purposeFields(app: App, tool: Tool, known: Preset | undefined): readonly TemplateResult[] {
  const {site} = app.state.draft;
  return languagesOf(site).map((language, place) => {
    const key = purposeKey(tool.id);
    const common = {
      label: `${toolFieldNames.purpose}, in ${languageNames[language]}`,
      about: toolName(tool),
      language,
      placeholder: known?.purpose[language],
    };
    if (place === 0)
      return textField(app, {
        ...common,
        id: `${tool.id}-purpose`,
        value: textAt(tool.facts, ['purpose']),
        onInput: (value) => app.edit((one) => withFact(one, tool, 'purpose', value)),
      });
    return textField(app, {
      ...common,
      id: `${tool.id}-purpose-${language}`,
      value: textAt(site, ['texts', language, key]),
      onInput: (value) => app.edit((one) => withText(one, language, key, value)),
    });
  });
}

function roleField(app: App, tool: Tool, known: Preset | undefined): TemplateResult {
  const id = `${tool.id}-role`;
  const value = textAt(tool.facts, ['role']) || (known?.role ?? '');
  return html`${selectField({
    id,
    label: toolFieldNames.role,
    about: toolName(tool),
    value,
    options: [
      ['', 'Choose one'],
      ['processor', 'Only for you'],
      ['controller', 'For itself too'],
    ],
    onChange: (role) => app.edit((site) => withFact(site, tool, 'role', role === known?.role ? '' : role)),
  })}
  ${wrongView(id, findingsAt(app, id, value))}`;
}

function categoryField(app: App, tool: Tool): TemplateResult {
  const ids = [...new Set([...builtInCategories, ...categoryIds(app.state.draft.site)])];
  return selectField({
    id: `${tool.id}-category`,
    label: 'Category',
    about: toolName(tool),
    value: tool.category,
    options: ids.map((id) => [id, app.builtIn.en[`category.${id}.title`] ?? id] as const),
    onChange: (category) => moveTool(app, tool, category),
  });
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
