import {contactFields, trapField} from './contact-fields.ts';
import type {Field} from './field.ts';

/** The complaint to the organisation itself, in the order to ask. */
export const complaintFields: readonly Field[] = [
  {
    id: 'details',
    kind: 'text',
    label: 'What went wrong?',
    hint: 'Say what happened and when, as well as you remember.',
    missing: 'Tell us what went wrong',
    maxLength: 4000,
  },
  {
    id: 'outcome',
    kind: 'text',
    label: 'What would put it right?',
    hint: 'You may skip this.',
    maxLength: 2000,
  },
  {
    id: 'reference',
    kind: 'line',
    label: 'Reference of an earlier request',
    hint: 'If you have one.',
    maxLength: 100,
    autocomplete: 'off',
  },
  ...contactFields,
  {
    id: 'adjustments',
    kind: 'line',
    label: 'How should our answer look?',
    hint: 'For example on paper, in large print, in Welsh, or with an interpreter.',
    maxLength: 300,
  },
  trapField,
];
