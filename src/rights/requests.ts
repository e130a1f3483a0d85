import {contactFields, type Field, type FieldOption, honeypotField} from './fields.ts';

/** A right that can be requested. */
interface RequestKind extends FieldOption {
  /** Name of the right in a policy; empty for "not sure". */
  readonly right: string;
  /** Legal source of the right; empty for "not sure". */
  readonly law: string;
}

/** Every right of the UK GDPR that a person exercises by request, labelled in the words of that person. */
export const requestKinds: readonly RequestKind[] = [
  {
    id: 'confirmation',
    label: 'Find out whether you hold information about me',
    right: 'Confirmation',
    law: 'UK GDPR Article 15(1)',
  },
  {id: 'access', label: 'Get a copy of my information', right: 'Access', law: 'UK GDPR Article 15'},
  {
    id: 'rectification',
    label: 'Correct or complete my information',
    right: 'Rectification',
    law: 'UK GDPR Article 16',
  },
  {id: 'erasure', label: 'Delete my information', right: 'Erasure', law: 'UK GDPR Article 17'},
  {
    id: 'restriction',
    label: 'Limit how you use my information',
    right: 'Restriction',
    law: 'UK GDPR Article 18',
  },
  {
    id: 'portability',
    label: 'Move my information to another organisation',
    right: 'Portability',
    law: 'UK GDPR Article 20',
  },
  {
    id: 'objection',
    label: 'Object to how you use my information',
    right: 'Objection',
    law: 'UK GDPR Article 21',
  },
  {
    id: 'automated',
    label: 'Ask a person to look at an automated decision',
    right: 'Automated decisions',
    law: 'UK GDPR Articles 22A to 22D',
  },
  {
    id: 'withdrawal',
    label: 'Withdraw my consent',
    hint: 'For cookies you can do this at once in the cookie settings.',
    right: 'Withdrawing consent',
    law: 'UK GDPR Article 7(3)',
  },
  {
    id: 'unsure',
    label: 'I am not sure',
    hint: 'Tell us what happened and we will work it out.',
    right: '',
    law: '',
  },
];

/** The questions before the one about relations. */
const firstFields: readonly Field[] = [
  {
    id: 'kinds',
    kind: 'checkboxes',
    label: 'What would you like us to do?',
    hint: 'Choose all that apply.',
    requiredMessage: 'Choose what you would like us to do, or “I am not sure”',
    options: requestKinds,
  },
  {
    id: 'details',
    kind: 'textarea',
    label: 'Anything that helps us find your information',
    hint: 'For example dates, a project or an event. You do not have to give a reason.',
    maxLength: 4000,
  },
];

/** The questions after it. */
const lastFields: readonly Field[] = [
  {
    id: 'receiptIds',
    kind: 'text',
    label: 'Consent receipt numbers',
    hint: 'If your request is about cookies. They are in the cookie settings, under “Your receipt”.',
    maxLength: 400,
    autocomplete: 'off',
  },
  ...contactFields,
  {id: 'onBehalf', kind: 'checkbox', label: 'I am asking on behalf of someone else'},
  {
    id: 'authority',
    kind: 'textarea',
    label: 'Who are you asking for, and what allows you to?',
    requiredMessage: 'Tell us whom you are asking for and what allows you to',
    requiredWhen: {field: 'onBehalf', value: 'yes'},
    maxLength: 1000,
  },
  {
    id: 'adjustments',
    kind: 'text',
    label: 'How should our answer look?',
    hint: 'For example on paper, in large print, in Welsh, or with an interpreter.',
    maxLength: 300,
  },
  honeypotField,
];

/**
 * The fields of a rights request, in the order to ask them. It asks for no date of birth, no identity papers and no reasons.
 * `relations` are the ways in which a person may know the organisation (`rights.relations` of the configuration); they
 * narrow the search for records. Without any, the question is left out.
 */
export function requestFields(relations: readonly FieldOption[]): readonly Field[] {
  const relationsField: Field = {
    id: 'relations',
    kind: 'checkboxes',
    label: 'How do you know us?',
    hint: 'You may skip this.',
    options: relations,
  };
  return [...firstFields, ...(relations.length ? [relationsField] : []), ...lastFields];
}
