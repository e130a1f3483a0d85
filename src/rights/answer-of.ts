import type {Field} from './field.ts';

/** An answer after reading: text, or the ids of the options chosen. Empty when nothing was answered. */
export type Answer = string | readonly string[];

/** Cannot be written as UTF-8, and would be refused or altered on the way to the store. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Tab and line break are kept for the moment; every other control character has no place in an answer. */
const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < 32 && code !== 9 && code !== 10) || code === 127;
};

const cleaned = (text: string): string =>
  Array.from(text.replaceAll(LONE_SURROGATE, '\uFFFD').replaceAll(/\r\n?/g, '\n'))
    .filter((character) => !isControl(character))
    .join('')
    .trim();

const textsOf = (raw: unknown): readonly string[] =>
  (Array.isArray(raw) ? raw : [raw]).filter((item): item is string => typeof item === 'string');

/** Reads one raw form value. What has the wrong shape is read as no answer. */
export const answerOf = (field: Field, raw: unknown): Answer => {
  const texts = textsOf(raw).map(cleaned);
  const first = texts[0] ?? '';
  if (field.kind === 'some') return [...new Set(texts.filter((text) => text !== ''))];
  if (field.kind === 'flag') return first === '' ? '' : 'yes';
  // One line only: an answer may end up in the subject of a letter or an email.
  return field.kind === 'text' ? first : first.replaceAll(/\s+/g, ' ');
};
