import {escapeHtml} from '../platform/pure/html-escape.ts';
import type {Field} from './fields.ts';
import type {Answers, FieldError} from './form.ts';
import {type FormTexts, formTexts} from './form-texts.ts';
import {controlId, renderField} from './render-field.ts';

/** A form: the address it is sent to, its questions, and the label of its button. */
export interface Form {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly button: string;
  /** `text/plain` for a form that is sent by e-mail. */
  readonly enctype?: string;
  /** English by default. */
  readonly texts?: FormTexts;
  /** HTML that stands after a field, by the id of the field. */
  readonly after?: Readonly<Record<string, string>>;
}

/**
 * The form as HTML, with earlier answers and what is wrong with them. It needs no JavaScript. All texts are escaped.
 *
 * The page's style sheet styles the classes `field`, `hint`, `optional`, `tick`, `error`, `errors`, `wrong`, `actions` and
 * `button`. It must move `honeypot` and `visually-hidden` out of sight. A field that is asked only after certain answers has a
 * class `when-<field>-<value>` for each, so that a style sheet can hide it until then.
 */
export function renderForm(form: Form, values: Answers = {}, errors: readonly FieldError[] = []): string {
  const {texts = formTexts('en'), after = {}} = form;
  const fields = form.fields.map((field) => {
    const error = errors.find((candidate) => candidate.field === field.id)?.message;
    return renderField({field, answer: values[field.id] ?? '', error, texts}) + (after[field.id] ?? '');
  });
  const enctype = form.enctype === undefined ? '' : ` enctype="${escapeHtml(form.enctype)}"`;
  return `<form method="post" action="${escapeHtml(form.action)}"${enctype} id="answers" novalidate>
${fields.join('\n')}
<p class="actions"><button class="button" type="submit">${escapeHtml(form.button)}</button></p>
</form>`;
}

/** The summary of what is wrong, with links to the questions; empty when nothing is. It stands before the heading of the page. */
export function renderErrorSummary(
  fields: readonly Field[],
  errors: readonly FieldError[],
  texts: FormTexts = formTexts('en'),
): string {
  if (errors.length === 0) return '';
  const items = errors.map(({field: id, message}) => {
    const field = fields.find((candidate) => candidate.id === id);
    return `<li><a href="#${escapeHtml(field ? controlId(field) : id)}">${escapeHtml(message)}</a></li>`;
  });
  return `<div class="errors" role="alert" tabindex="-1" aria-labelledby="errors-title"><h2 id="errors-title">${escapeHtml(texts.get('error.summary'))}</h2><ul>${items.join('')}</ul></div>`;
}
