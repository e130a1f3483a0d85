import {contactFields, trapField} from './contact-fields.ts';
import type {Field} from './field.ts';
import {relations} from './relations.ts';
import {requestKinds} from './request-kinds.ts';

/** The rights request, in the order to ask. No date of birth, no identity papers, no reasons demanded. */
export const requestFields: readonly Field[] = [
  {
    id: 'kinds',
    kind: 'some',
    label: 'What would you like us to do?',
    hint: 'Choose all that apply.',
    missing: 'Choose what you would like us to do, or “I am not sure”',
    options: requestKinds,
  },
  {
    id: 'details',
    kind: 'text',
    label: 'Anything that helps us find your information',
    hint: 'For example dates, a project or an event. You do not have to give a reason.',
    maxLength: 4000,
  },
  {
    id: 'relations',
    kind: 'some',
    label: 'How do you know us?',
    hint: 'You may skip this.',
    options: relations,
  },
  {
    id: 'receiptIds',
    kind: 'line',
    label: 'Consent receipt numbers',
    hint: 'If your request is about cookies. They are in the cookie settings, under “Your receipt”.',
    maxLength: 400,
    autocomplete: 'off',
  },
  ...contactFields,
  {id: 'onBehalf', kind: 'flag', label: 'I am asking on behalf of someone else'},
  {
    id: 'authority',
    kind: 'text',
    label: 'Who are you asking for, and what allows you to?',
    missing: 'Tell us whom you are asking for and what allows you to',
    when: {field: 'onBehalf', value: 'yes'},
    maxLength: 1000,
  },
  {
    id: 'adjustments',
    kind: 'line',
    label: 'How should our answer look?',
    hint: 'For example on paper, in large print, in Welsh, or with an interpreter.',
    maxLength: 300,
  },
  trapField,
];
