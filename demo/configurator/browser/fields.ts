import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {App} from './app.ts';
import {withLinks} from './message-links.ts';
import type {PageFinding} from './page-finding.ts';

/** A field for one line of text. */
export interface TextField {
  /** Also the `id` of the element: the path in the configuration, such as `organisation.name`. */
  readonly id: string;
  readonly label: string;
  /** The name of the tool: it is written above the field, so the label leaves it out. */
  readonly about?: string | undefined;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'email' | 'url' | 'date' | 'number';
  /** Language of what is written into it. */
  readonly language?: string | undefined;
  readonly onInput: (value: string) => void;
}

/** A label, a hint, what is wrong with the value, and the field. */
export function textField(app: App, field: TextField): TemplateResult {
  const {id, label, about, hint, value, placeholder = '', type = 'text', language, onInput} = field;
  const wrong = findingsAt(app, id, value);
  return html`<div class="field">
    <label for=${id}>${about ? html`<span class="hidden">${about}: </span>` : nothing}${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${wrongView(id, wrong)}
    <input
      id=${id}
      type=${type}
      lang=${language ?? nothing}
      placeholder=${placeholder}
      aria-describedby=${describedBy(id, hint, wrong)}
      aria-invalid=${isWrong(wrong)}
      .value=${live(value)}
      @input=${({currentTarget}: Event) => onInput((currentTarget as HTMLInputElement).value)}
    />
  </div>`;
}

/** The message of a field. An empty field is not wrong before something was written: the list of problems has it anyway. */
export function findingsAt({findings, state}: App, id: string, value: string): readonly PageFinding[] {
  if (value === '' && !state.touched.has(id)) return [];
  return findings.filter(({field}) => field?.id === id);
}

/** The message about the value of a field, for its description. */
export function wrongView(id: string, wrong: readonly PageFinding[]): TemplateResult | typeof nothing {
  if (wrong.length === 0) return nothing;
  return html`<p class="wrong" id="${id}-wrong">
    ${wrong.map(
      ({level, message}) =>
        html`<span
          ><span class="hidden">${level === 'problem' ? 'Problem' : 'Warning'}: </span
          >${withLinks(message)}</span
        >`,
    )}
  </p>`;
}

/** The value of `aria-invalid`. A warning does not make a value invalid. */
export function isWrong(wrong: readonly PageFinding[]): 'true' | typeof nothing {
  return wrong.some(({level}) => level === 'problem') ? 'true' : nothing;
}

/** The value of `aria-describedby`: the hint, and what is wrong. */
export function describedBy(
  id: string,
  hint: string | undefined,
  wrong: readonly PageFinding[],
): string | typeof nothing {
  const ids = [hint ? `${id}-hint` : '', wrong.length > 0 ? `${id}-wrong` : ''];
  return ids.filter(Boolean).join(' ') || nothing;
}
