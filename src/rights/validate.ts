import {answerOf} from './answer-of.ts';
import type {Answer} from './answer-of.ts';
import {errorIn} from './error-in.ts';
import type {Field} from './field.ts';

/** Answers by field id, one for every field, as read: also the faulty ones, so that a form can show them again. */
export type Answers = Readonly<Record<string, Answer>>;

/** One mistake, in words for the person who filled the form in. */
export interface FieldError {
  /** Id of the field. */
  readonly field: string;
  readonly message: string;
}

const own = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, key)
    ? Reflect.get(input, key)
    : undefined;

const isRequired = (field: Field, values: Answers): boolean =>
  field.missing !== undefined && (field.when === undefined || values[field.when.field] === field.when.value);

/**
 * Reads a submitted form: `input` is what a body parser made of it (strings, or lists of strings), and untrusted.
 * Keys that no field names are dropped. Never throws; `errors` is empty when the form may be accepted.
 */
export const validate = (
  fields: readonly Field[],
  input: unknown,
): {readonly values: Answers; readonly errors: readonly FieldError[]} => {
  const values = Object.fromEntries(fields.map((field) => [field.id, answerOf(field, own(input, field.id))]));
  const errors = fields.flatMap((field) => {
    const message = errorIn(field, values[field.id] ?? '', isRequired(field, values));
    return message === undefined ? [] : [{field: field.id, message}];
  });
  return {values, errors};
};
