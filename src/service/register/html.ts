import {escapeHtml} from '../../platform/pure/html-escape.ts';

/**
 * Markup whose texts are escaped. `html` and `jsonElement` make it. Use the constructor only for markup from code that escapes its texts
 * itself, such as the renderers of forms.
 */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** A value in a template: texts are escaped, markup is not, lists are joined, and nothing is shown for the rest. */
type HtmlValue = string | number | Html | readonly HtmlValue[] | false | null | undefined;

/** Template literal for markup. Attributes must be in quotes: `<a href="${address}">${text}</a>`. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(String.raw({raw: parts}, ...values.map(render)));
}

/** A `<script>` element that has JSON for a program of the page. Data, not markup: only "<" could end the element. */
export function jsonElement(id: string, json: string): Html {
  const text = new Html(json.replaceAll('<', '\\u003c'));
  return html`<script type="application/json" id="${id}">
    ${text}
  </script>`;
}

function render(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Html) return value.toString();
  return typeof value === 'object' ? value.map(render).join('') : escapeHtml(String(value));
}
