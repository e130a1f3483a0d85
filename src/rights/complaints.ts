import {contactFields, type Field, honeypotField} from './fields.ts';

/** The fields of a complaint to the organisation, in the order to ask them. */
export const complaintFields: readonly Field[] = [
  {
    id: 'details',
    kind: 'textarea',
    label: 'What went wrong?',
    hint: 'Say what happened and when, as well as you remember.',
    requiredMessage: 'Tell us what went wrong',
    maxLength: 4000,
  },
  {
    id: 'outcome',
    kind: 'textarea',
    label: 'What would put it right?',
    hint: 'You may skip this.',
    maxLength: 2000,
  },
  {
    id: 'reference',
    kind: 'text',
    label: 'Reference of an earlier request',
    hint: 'If you have one.',
    maxLength: 100,
    autocomplete: 'off',
  },
  ...contactFields,
  {
    id: 'adjustments',
    kind: 'text',
    label: 'How should our answer look?',
    hint: 'For example on paper, in large print, in Welsh, or with an interpreter.',
    maxLength: 300,
  },
  honeypotField,
];
