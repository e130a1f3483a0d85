import {replaceLoneSurrogates} from '../platform/pure/unicode.ts';
import type {Field} from './fields.ts';

/** An answer: a text, or the ids of the chosen options. Empty when there is none. */
export type FieldAnswer = string | readonly string[];

/** Answers by field id, one for every field. Faulty answers are included, so that a form can show them again. */
export type Answers = Readonly<Record<string, FieldAnswer>>;

/** One mistake in a form. */
export interface FieldError {
  /** Id of the field. */
  readonly field: string;
  /** A sentence for the person who filled in the form. */
  readonly message: string;
}

// Deliberately loose: only a message that bounces proves an address wrong.
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const PHONE = /^\+?[\d\s().-]{5,}$/;

/**
 * Reads and checks a submitted form. `input` is the output of a body parser (strings, or lists of strings) and not trusted;
 * properties that are not fields are dropped. Never throws. The form is valid when `errors` is empty.
 */
export function validateForm(
  fields: readonly Field[],
  input: unknown,
): {readonly values: Answers; readonly errors: readonly FieldError[]} {
  const values = Object.fromEntries(
    fields.map((field) => [field.id, readAnswer(field, ownProperty(input, field.id))]),
  );
  const errors = fields.flatMap((field) => {
    const message = answerError(field, values[field.id] ?? '', isRequired(field, values));
    return message === undefined ? [] : [{field: field.id, message}];
  });
  return {values, errors};
}

function ownProperty(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, key)
    ? Reflect.get(input, key)
    : undefined;
}

/** Reads one raw value. A value of the wrong type is read as no answer. */
function readAnswer(field: Field, raw: unknown): FieldAnswer {
  const texts = stringsIn(raw).map(cleanText);
  const first = texts[0] ?? '';
  if (field.kind === 'checkboxes') return [...new Set(texts.filter((text) => text !== ''))];
  if (field.kind === 'checkbox') return first === '' ? '' : 'yes';
  // Without line breaks, because an answer may be put in the subject of an email.
  return field.kind === 'textarea' ? first : first.replaceAll(/\s+/g, ' ');
}

function stringsIn(raw: unknown): readonly string[] {
  return (Array.isArray(raw) ? raw : [raw]).filter((item): item is string => typeof item === 'string');
}

function cleanText(text: string): string {
  return Array.from(replaceLoneSurrogates(text).replaceAll(/\r\n?/g, '\n'))
    .filter((character) => !isControl(character))
    .join('')
    .trim();
}

/** Whether a character is a control character other than tab and line feed. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code < 32 && code !== 9 && code !== 10) || code === 127;
}

function isRequired({requiredMessage, requiredWhen}: Field, values: Answers): boolean {
  return (
    requiredMessage !== undefined &&
    (requiredWhen === undefined || values[requiredWhen.field] === requiredWhen.value)
  );
}

/** What is wrong with an answer, as a sentence for the person who gave it; `undefined` when nothing is. */
function answerError(field: Field, answer: FieldAnswer, required: boolean): string | undefined {
  if (answer.length === 0) return required ? field.requiredMessage : undefined;
  if (typeof answer === 'string') return textError(field, answer);
  return answer.every((id) => isOption(field, id))
    ? undefined
    : `${field.label} Choose from the answers offered`;
}

function textError(field: Field, text: string): string | undefined {
  if (field.kind === 'honeypot') return 'Leave the hidden field empty';
  if (field.maxLength !== undefined && text.length > field.maxLength)
    return `${field.label}: use ${field.maxLength} characters or fewer`;
  if (field.kind === 'email' && !EMAIL.test(text)) return 'Enter an email address such as name@example.org';
  if (field.kind === 'tel' && !PHONE.test(text)) return 'Enter a telephone number such as 020 7946 0000';
  if (field.kind === 'radios' && !isOption(field, text))
    return `${field.label} Choose one of the answers offered`;
  return undefined;
}

function isOption(field: Field, id: string): boolean {
  return (field.options ?? []).some((option) => option.id === id);
}
