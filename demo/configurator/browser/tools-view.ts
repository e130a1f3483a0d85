import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {App} from './app.ts';
import {toolDetails} from './tool-details.ts';
import {toolList} from './tool-list.ts';
import {builtInCategories, categoryIds, toolsOf, withCategory, withOwnTool} from './tools.ts';

/** The tools of the site: presets to choose from, and those that are chosen. */
export function toolsView(app: App): TemplateResult {
  return html`<section aria-labelledby="tools">
    <h2 id="tools" tabindex="-1">3. What your site uses</h2>
    <p>Tick every tool of another company that your pages use: films, maps, donation forms, statistics.</p>
    ${toolList(app)}
    <p>
      <button type="button" id="add-tool" class="second" @click=${() => addOwnTool(app)}>
        Add a tool that is not in the list
      </button>
    </p>
    ${categoryBoxes(app)}
    <h3 id="your-tools" tabindex="-1">Your tools</h3>
    ${categoryIds(app.state.draft.site).map((category) => categoryTools(app, category))}
  </section>`;
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
  return html`<h4 id="category-${category}" tabindex="-1">
      ${app.builtIn.en[`category.${category}.title`] ?? category}
    </h4>
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

/** Adds a tool of the site's own, and moves the focus to its name. */
function addOwnTool({state, edit}: App): void {
  const before = new Set(toolsOf(state.draft.site).map(({id}) => id));
  const changed = withOwnTool(state.draft.site, 'functional');
  edit(() => changed);
  const added = toolsOf(changed).find(({id}) => !before.has(id));
  document.getElementById(`${added?.id ?? ''}-name`)?.focus();
}
