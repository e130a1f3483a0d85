import type {SiteConfig} from '../src/config/types.ts';
import {complaintFields} from '../src/rights/complaints.ts';
import type {Field} from '../src/rights/fields.ts';
import type {Form} from '../src/rights/render-form.ts';
import {requestFields} from '../src/rights/requests.ts';

/** The event's sign-up form. */
const signUpFields: readonly Field[] = [
  {
    id: 'name',
    kind: 'text',
    label: 'Your name',
    requiredMessage: 'Enter your name',
    maxLength: 200,
    autocomplete: 'name',
  },
  {
    id: 'email',
    kind: 'email',
    label: 'Email address',
    hint: 'For the programme and the link, and nothing else.',
    requiredMessage: 'Enter your email address',
    maxLength: 254,
    autocomplete: 'email',
  },
  {
    id: 'attend',
    kind: 'radios',
    label: 'How will you join?',
    requiredMessage: 'Choose how you will join',
    options: [
      {id: 'leeds', label: 'In Leeds'},
      {id: 'online', label: 'Online'},
    ],
  },
  {
    id: 'needs',
    kind: 'textarea',
    label: 'Anything that would help you to take part',
    hint: 'For example a hearing loop, a quiet room, or a lift from the station.',
    maxLength: 1000,
  },
  {
    id: 'newsletter',
    kind: 'checkbox',
    label: 'Send me the newsletter too',
    hint: 'Four times a year. Every issue tells you how to stop it.',
  },
];

/** The site's forms. Each is sent to the address of the page that shows it. */
export function siteForms({rights}: SiteConfig): readonly [signUp: Form, request: Form, complaint: Form] {
  return [
    {action: '/events/seeing-what-works/', fields: signUpFields, button: 'Keep me a place'},
    {
      action: '/privacy/request/',
      fields: requestFields(rights.relations),
      button: 'Send my request',
    },
    {action: '/privacy/complain/', fields: complaintFields, button: 'Send my complaint'},
  ];
}
