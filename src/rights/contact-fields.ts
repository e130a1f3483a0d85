import type {Field} from './field.ts';

const replies = [
  {id: 'email', label: 'Email'},
  {id: 'phone', label: 'Telephone'},
  {id: 'post', label: 'Post'},
] as const;

/** Who is asking and how to answer them: one channel, and a name only if they want to give it. */
export const contactFields: readonly Field[] = [
  {
    id: 'name',
    kind: 'line',
    label: 'Your name',
    hint: 'So that we can find your records. You do not have to give it.',
    maxLength: 200,
    autocomplete: 'name',
  },
  {
    id: 'replyBy',
    kind: 'one',
    label: 'How should we reply?',
    missing: 'Choose how we should reply',
    options: replies,
  },
  {
    id: 'email',
    kind: 'email',
    label: 'Email address',
    missing: 'Enter an email address so that we can reply by email',
    when: {field: 'replyBy', value: 'email'},
    maxLength: 254,
    autocomplete: 'email',
  },
  {
    id: 'phone',
    kind: 'phone',
    label: 'Telephone number',
    missing: 'Enter a telephone number so that we can ring you',
    when: {field: 'replyBy', value: 'phone'},
    maxLength: 30,
    autocomplete: 'tel',
  },
  {
    id: 'address',
    kind: 'text',
    label: 'Postal address',
    missing: 'Enter an address so that we can write to you',
    when: {field: 'replyBy', value: 'post'},
    maxLength: 500,
    autocomplete: 'street-address',
  },
];

/** Hidden from people by the page, and left empty by them. It stands in for a puzzle, which nobody should have to solve. */
export const trapField: Field = {id: 'website', kind: 'trap', label: 'Leave this empty'};
