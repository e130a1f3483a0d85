import {escapeHtml} from '../src/policy/escape-html.ts';
import type {Field} from '../src/rights/field.ts';
import type {Answers, FieldError} from '../src/rights/validate.ts';
import {renderField} from './render-field.ts';

/** A form: where it goes, what it asks, and what its button says. */
export interface Form {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly button: string;
}

const renderSummary = (errors: readonly FieldError[]): string => {
  if (errors.length === 0) return '';
  const items = errors.map(({field, message}) => `<li><a href="#${field}">${escapeHtml(message)}</a></li>`);
  return `<div class="errors" role="alert" tabindex="-1"><h2>There is something to put right</h2><ul>${items.join('')}</ul></div>`;
};

/** The form as HTML, with earlier answers and what is wrong with them. It works without JavaScript. */
export const renderForm = (form: Form, values: Answers = {}, errors: readonly FieldError[] = []): string => {
  const fields = form.fields.map((field) => {
    const error = errors.find((candidate) => candidate.field === field.id)?.message;
    return renderField({field, answer: values[field.id] ?? '', error});
  });
  return `${renderSummary(errors)}
<form method="post" action="${form.action}" novalidate>
${fields.join('\n')}
<p class="actions"><button class="button" type="submit">${escapeHtml(form.button)}</button></p>
</form>`;
};
