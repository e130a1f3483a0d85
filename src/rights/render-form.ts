import {escapeHtml} from '../platform/pure/html-escape.ts';
import type {Field} from './fields.ts';
import type {Answers, FieldError} from './form.ts';
import {renderField} from './render-field.ts';

/** A form: the address it is sent to, its questions, and the label of its button. */
export interface Form {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly button: string;
}

/**
 * The form as HTML, with earlier answers and what is wrong with them. It needs no JavaScript. All texts are escaped.
 *
 * The page's style sheet styles the classes `field`, `hint`, `optional`, `tick`, `error`, `errors`, `wrong`, `actions` and
 * `button`. It must move `honeypot` out of sight. A field that is required only after a certain answer has the class
 * `when-<field>-<value>`, so that a style sheet can hide it until then.
 */
export function renderForm(form: Form, values: Answers = {}, errors: readonly FieldError[] = []): string {
  const fields = form.fields.map((field) => {
    const error = errors.find((candidate) => candidate.field === field.id)?.message;
    return renderField({field, answer: values[field.id] ?? '', error});
  });
  return `${renderSummary(errors)}
<form method="post" action="${escapeHtml(form.action)}" novalidate>
${fields.join('\n')}
<p class="actions"><button class="button" type="submit">${escapeHtml(form.button)}</button></p>
</form>`;
}

function renderSummary(errors: readonly FieldError[]): string {
  if (errors.length === 0) return '';
  const items = errors.map(
    ({field, message}) => `<li><a href="#${escapeHtml(field)}">${escapeHtml(message)}</a></li>`,
  );
  return `<div class="errors" role="alert" tabindex="-1"><h2>There is something to put right</h2><ul>${items.join('')}</ul></div>`;
}
