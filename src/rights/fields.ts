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
  /** The question, in English. */
  readonly label: string;
  readonly hint?: string;
  /** The error when the answer is missing. A field with this message is required. */
  readonly requiredMessage?: string;
  /** Limits `requiredMessage` to forms in which `field` was answered with `value`. */
  readonly requiredWhen?: {readonly field: string; readonly value: string};
  /** Maximum length in UTF-16 code units, as HTML's `maxlength` counts; a line break counts as one. */
  readonly maxLength?: number;
  /** Token of HTML's `autocomplete` attribute. */
  readonly autocomplete?: string;
  /** For `radios` and `checkboxes`. */
  readonly options?: readonly FieldOption[];
}

/** Who asks, and how to reply. Only the chosen way to reply is required, and no name. */
export const contactFields: readonly Field[] = [
  {
    id: 'name',
    kind: 'text',
    label: 'Your name',
    hint: 'So that we can find your records. You do not have to give it.',
    maxLength: 200,
    autocomplete: 'name',
  },
  {
    id: 'replyBy',
    kind: 'radios',
    label: 'How should we reply?',
    requiredMessage: 'Choose how we should reply',
    options: [
      {id: 'email', label: 'Email'},
      {id: 'phone', label: 'Telephone'},
      {id: 'post', label: 'Post'},
    ],
  },
  {
    id: 'email',
    kind: 'email',
    label: 'Email address',
    requiredMessage: 'Enter an email address so that we can reply by email',
    requiredWhen: {field: 'replyBy', value: 'email'},
    maxLength: 254,
    autocomplete: 'email',
  },
  {
    id: 'phone',
    kind: 'tel',
    label: 'Telephone number',
    requiredMessage: 'Enter a telephone number so that we can ring you',
    requiredWhen: {field: 'replyBy', value: 'phone'},
    maxLength: 30,
    autocomplete: 'tel',
  },
  {
    id: 'address',
    kind: 'textarea',
    label: 'Postal address',
    requiredMessage: 'Enter an address so that we can write to you',
    requiredWhen: {field: 'replyBy', value: 'post'},
    maxLength: 500,
    autocomplete: 'street-address',
  },
];

/** The field that must stay empty. It replaces a CAPTCHA, which would keep some people out. */
export const honeypotField: Field = {id: 'website', kind: 'honeypot', label: 'Leave this empty'};
