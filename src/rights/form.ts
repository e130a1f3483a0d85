import {replaceLoneSurrogates} from '../platform/pure/unicode.ts';
import type {Field} from './fields.ts';
import {type FormMessages, messagesEnglish} from './texts/en-messages.ts';

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
 * properties that are not fields are dropped. Never throws. The form is valid when `errors` is empty: then answers to questions that
 * the other answers leave out are dropped too, and were not checked.
 */
export function validateForm(
  fields: readonly Field[],
  input: unknown,
  messages: FormMessages = messagesEnglish,
): {readonly values: Answers; readonly errors: readonly FieldError[]} {
  const values = readForm(fields, input);
  const asked = fields.filter((field) => isAsked(field, values));
  const errors = asked.flatMap((field) => {
    const message = answerError(field, values[field.id] ?? '', messages);
    return message === undefined ? [] : [{field: field.id, message}];
  });
  if (errors.length > 0) return {values, errors};
  const kept = fields.map((field) => [field.id, asked.includes(field) ? values[field.id] : '']);
  return {values: Object.fromEntries(kept) as Answers, errors};
}

/** Reads a submitted form as `validateForm` does, without checking the answers. */
export function readForm(fields: readonly Field[], input: unknown): Answers {
  return Object.fromEntries(
    fields.map((field) => [field.id, readAnswer(field, ownProperty(input, field.id))]),
  );
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

/** Whether a question is asked at all, with these answers to the others. */
export function isAsked({when}: Field, values: Answers): boolean {
  return when === undefined || when.values.some((value) => [values[when.field]].flat().includes(value));
}

/** What is wrong with an answer, as a sentence for the person who gave it; `undefined` when nothing is. */
function answerError(field: Field, answer: FieldAnswer, messages: FormMessages): string | undefined {
  if (answer.length === 0) return field.requiredMessage;
  if (typeof answer === 'string') return textError(field, answer, messages);
  return answer.every((id) => isOption(field, id)) ? undefined : say(messages.chooseSome, field);
}

function textError(field: Field, text: string, messages: FormMessages): string | undefined {
  if (field.kind === 'honeypot') return messages.honeypot;
  if (field.maxLength !== undefined && text.length > field.maxLength)
    return say(messages.tooLong, field, text.length);
  if (field.kind === 'email' && !EMAIL.test(text)) return messages.email;
  if (field.kind === 'tel' && !PHONE.test(text)) return messages.phone;
  if (field.kind === 'radios' && !isOption(field, text)) return say(messages.chooseOne, field);
  return undefined;
}

function say(message: string, {label, maxLength = 0}: Field, length = 0): string {
  return message
    .replace('{question}', () => label)
    .replace('{limit}', String(maxLength))
    .replace('{length}', String(length));
}

function isOption(field: Field, id: string): boolean {
  return (field.options ?? []).some((option) => option.id === id);
}
