import {html, nothing, type TemplateResult} from 'lit';
import type {App} from './app.ts';
import type {Declarations, Look} from './draft.ts';
import type {PageFinding} from './page-finding.ts';

/** A button that takes the value that a finding proposes. The focus then goes to the field, because the button is gone. */
export function proposalButton(app: App, {proposal, field}: PageFinding): TemplateResult | typeof nothing {
  const [, name, scheme] = /^(.+)-(light|dark)$/.exec(field?.id ?? '') ?? [];
  if (proposal === undefined || !field || name === undefined) return nothing;
  const take = (): void => {
    setProperty(app, scheme as keyof Look, name, proposal);
    document.getElementById(field.id)?.focus();
  };
  return html`<button type="button" class="second" @click=${take}>
    <svg class="swatch small" viewBox="0 0 1 1" aria-hidden="true">
      <rect width="1" height="1" fill=${proposal}></rect>
    </svg>
    Use ${proposal}, the nearest shade that passes<span class="hidden"> (${field.name})</span>
  </button>`;
}

/** Sets a custom property of the draft; '' takes it out. */
export function setProperty({state, change}: App, scheme: keyof Look, name: string, value: string): void {
  const others = Object.entries(state.draft[scheme]).filter(([key]) => key !== name);
  const declarations: Declarations = Object.fromEntries(value.trim() ? [...others, [name, value]] : others);
  change({draft: {...state.draft, [scheme]: declarations}});
}
