import type {Answer} from './answer-of.ts';
import type {Field} from './field.ts';

/** Deliberately loose: a letter that comes back tells more than a pattern does. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const PHONE = /^\+?[\d\s().-]{5,}$/;

const isOption = (field: Field, id: string): boolean =>
  (field.options ?? []).some((option) => option.id === id);

const errorInText = (field: Field, text: string): string | undefined => {
  if (field.kind === 'trap') return 'Leave the hidden field empty';
  if (field.maxLength !== undefined && text.length > field.maxLength)
    return `${field.label}: use ${field.maxLength} characters or fewer`;
  if (field.kind === 'email' && !EMAIL.test(text)) return 'Enter an email address such as name@example.org';
  if (field.kind === 'phone' && !PHONE.test(text)) return 'Enter a telephone number such as 020 7946 0000';
  if (field.kind === 'one' && !isOption(field, text))
    return `${field.label} Choose one of the answers offered`;
  return undefined;
};

/** What is wrong with an answer, as a sentence for the person who gave it; `undefined` when nothing is. */
export const errorIn = (field: Field, answer: Answer, required: boolean): string | undefined => {
  if (answer.length === 0) return required ? field.missing : undefined;
  if (typeof answer === 'string') return errorInText(field, answer);
  return answer.every((id) => isOption(field, id))
    ? undefined
    : `${field.label} Choose from the answers offered`;
};
