import {html, type Html} from './html.ts';

/** A mistake in a field of a form. */
export interface FormError {
  /** Name of the field, which is also the id of its element. */
  readonly field: string;
  /** A sentence that says what to do. */
  readonly message: string;
}

/** A field with one line of text. */
export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | Html;
  readonly value?: string;
  readonly type?: 'text' | 'password' | 'email' | 'date' | 'search';
  readonly autocomplete?: string;
  /** Width in characters, when the answer has a known length. */
  readonly width?: 10 | 20;
  readonly inputmode?: 'numeric';
}

/** A form that changes something. `token` is `request.formToken`. */
export function postForm(action: string, token: string, content: Html): Html {
  return html`<form method="post" action="${action}" novalidate>${hiddenToken(token)}${content}</form>`;
}

/** The field without which a form is refused, for forms that `postForm` does not make. */
export function hiddenToken(token: string): Html {
  return html`<input type="hidden" name="token" value="${token}" />`;
}

/** The list of everything that is wrong, with links to the fields: it stands below the heading. */
export function errorSummary(errors: readonly FormError[]): Html | false {
  return (
    errors.length > 0 &&
    html`<div class="error-summary" role="alert" tabindex="-1">
      <h2>There is a problem</h2>
      <ul>
        ${errors.map(({field, message}) => html`<li><a href="#${field}">${message}</a></li>`)}
      </ul>
    </div>`
  );
}

/** A label with its input, hint and error. */
export function textField(field: TextField, errors: readonly FormError[] = []): Html {
  const {name, label, hint, value, type = 'text', autocomplete, width, inputmode} = field;
  const error = errorOf(name, errors);
  return html`<div class="field${error && ' has-error'}">
    <label for="${name}">${label}</label>
    ${hintAndError(name, hint, error)}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      ${width && html`class="width-${width}"`}
      ${type !== 'password' && html`value="${value}"`}
      ${autocomplete && html`autocomplete="${autocomplete}"`}
      ${inputmode && html`inputmode="${inputmode}"`}
      ${describedBy(name, hint, error)}
      ${invalid(error)}
      spellcheck="false"
    />
  </div>`;
}

/** The error of one field. */
export function errorOf(name: string, errors: readonly FormError[]): FormError | undefined {
  return errors.find(({field}) => field === name);
}

/** The hint and the error of a field, which `describedBy` names. */
export function hintAndError(name: string, hint?: string | Html, error?: FormError): Html {
  return html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  ${error && html`<p class="error" id="${name}-error"><span class="hidden">Error: </span>${error.message}</p>`}`;
}

/** The attribute with which a control names its hint and its error. */
export function describedBy(name: string, hint?: string | Html, error?: FormError): Html | false {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return ids !== '' && html`aria-describedby="${ids}"`;
}

/** The attribute of a control with an error. */
export function invalid(error: FormError | undefined): Html | undefined {
  return error && html`aria-invalid="true"`;
}

/** The text that a submitted form has for a field; empty when it has none. */
export function formValue(body: unknown, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null && Object.hasOwn(body, name) && Reflect.get(body, name);
  return typeof value === 'string' ? value : '';
}
