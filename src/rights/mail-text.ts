import type {Field} from './fields.ts';
import type {Answers} from './form.ts';
import {reviewRows} from './review.ts';

/** The answers as plain text, for an e-mail or a file: each question with its answer below it. Questions without one are left out. */
export function answersAsText(fields: readonly Field[], values: Answers): string {
  return reviewRows(fields, values)
    .filter(({lines}) => lines.length > 0)
    .map(({field, lines}) => `${field.label}\n${lines.join('\n')}`)
    .join('\n\n');
}

/** The address that opens an e-mail with this subject and text (https://www.rfc-editor.org/rfc/rfc6068#section-5). */
export function mailtoAddress(email: string, subject: string, body = ''): string {
  const parts = {subject, ...(body === '' ? {} : {body: body.replaceAll('\n', '\r\n')})};
  const query = Object.entries(parts).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `mailto:${email}?${query.join('&')}`;
}
