import {type FormTexts, formTexts} from './form-texts.ts';

/**
 * The control of a field: one line of text (`text`, `email`, `tel`), several lines (`textarea`), one of the options
 * (`radios`), any number of them (`checkboxes`), yes or no (`checkbox`), or a `honeypot`, which people do not see and robots
 * fill in.
 */
export type FieldKind =
  'text' | 'textarea' | 'email' | 'tel' | 'radios' | 'checkboxes' | 'checkbox' | 'honeypot';

/** One answer to choose. */
export interface FieldOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** One question of a form, described once for the page that asks it and the service that checks the answer. */
export interface Field {
  /** Name of the form control, and key of the answer. */
  readonly id: string;
  readonly kind: FieldKind;
  /** The question, in the language of the form. */
  readonly label: string;
  readonly hint?: string;
  /** The error when the answer is missing. A field with this message is required. */
  readonly requiredMessage?: string;
  /** Limits the question to forms in which `field` was answered with one of `values`. */
  readonly when?: {readonly field: string; readonly values: readonly string[]};
  /** Maximum length in UTF-16 code units, as HTML's `maxlength` counts; a line break counts as one. */
  readonly maxLength?: number;
  /** Token of HTML's `autocomplete` attribute. */
  readonly autocomplete?: string;
  /** For `radios` and `checkboxes`. */
  readonly options?: readonly FieldOption[];
}

/** A person who writes for someone else, and how to reply. Only the chosen way to reply is required, and no name. */
export function contactFields(texts: FormTexts = formTexts('en')): readonly Field[] {
  return [
    ...representationFields(texts),
    ...replyFields(texts),
    ...addressFields(texts),
    helperField(texts),
    adjustmentsField(texts),
  ];
}

function representationFields({get}: FormTexts): readonly Field[] {
  return [
    {
      id: 'onBehalf',
      kind: 'radios',
      label: get('onBehalf.label'),
      options: [
        {id: 'no', label: get('onBehalf.no')},
        {id: 'child', label: get('onBehalf.child'), hint: get('onBehalf.child.hint')},
        {id: 'someone', label: get('onBehalf.someone')},
      ],
    },
    {
      id: 'subject',
      kind: 'text',
      label: get('subject.label'),
      hint: get('subject.hint'),
      requiredMessage: get('subject.missing'),
      when: {field: 'onBehalf', values: ['child', 'someone']},
      maxLength: 200,
      autocomplete: 'off',
    },
    {
      id: 'authority',
      kind: 'textarea',
      label: get('authority.label'),
      hint: get('authority.hint'),
      requiredMessage: get('authority.missing'),
      when: {field: 'onBehalf', values: ['someone']},
      maxLength: 1000,
    },
  ];
}

function replyFields({get}: FormTexts): readonly Field[] {
  return [
    {
      id: 'name',
      kind: 'text',
      label: get('name.label'),
      hint: get('name.hint'),
      maxLength: 200,
      autocomplete: 'name',
    },
    {
      id: 'replyBy',
      kind: 'radios',
      label: get('replyBy.label'),
      requiredMessage: get('replyBy.missing'),
      options: [
        {id: 'email', label: get('replyBy.email')},
        {id: 'phone', label: get('replyBy.phone')},
        {id: 'post', label: get('replyBy.post')},
      ],
    },
  ];
}

/** Where to reply: only the one that was chosen is asked for. */
function addressFields({get}: FormTexts): readonly Field[] {
  return [
    {
      id: 'email',
      kind: 'email',
      label: get('email.label'),
      requiredMessage: get('email.missing'),
      when: {field: 'replyBy', values: ['email']},
      maxLength: 254,
      autocomplete: 'email',
    },
    {
      id: 'phone',
      kind: 'tel',
      label: get('phone.label'),
      requiredMessage: get('phone.missing'),
      when: {field: 'replyBy', values: ['phone']},
      maxLength: 30,
      autocomplete: 'tel',
    },
    {
      id: 'address',
      kind: 'textarea',
      label: get('address.label'),
      requiredMessage: get('address.missing'),
      when: {field: 'replyBy', values: ['post']},
      maxLength: 500,
      autocomplete: 'street-address',
    },
  ];
}

function helperField({get}: FormTexts): Field {
  return {
    id: 'helper',
    kind: 'text',
    label: get('helper.label'),
    hint: get('helper.hint'),
    maxLength: 300,
    autocomplete: 'off',
  };
}

function adjustmentsField({get}: FormTexts): Field {
  return {
    id: 'adjustments',
    kind: 'text',
    label: get('adjustments.label'),
    hint: get('adjustments.hint'),
    maxLength: 300,
    autocomplete: 'off',
  };
}

/** The field that must stay empty. It replaces a CAPTCHA, which would keep some people out. */
export function honeypotField({get}: FormTexts = formTexts('en')): Field {
  return {id: 'website', kind: 'honeypot', label: get('honeypot.label')};
}
