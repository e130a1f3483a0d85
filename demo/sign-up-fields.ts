import type {Field} from '../src/rights/field.ts';

/** The event's sign-up form. */
export const signUpFields: readonly Field[] = [
  {
    id: 'name',
    kind: 'line',
    label: 'Your name',
    missing: 'Enter your name',
    maxLength: 200,
    autocomplete: 'name',
  },
  {
    id: 'email',
    kind: 'email',
    label: 'Email address',
    hint: 'For the programme and the link, and nothing else.',
    missing: 'Enter your email address',
    maxLength: 254,
    autocomplete: 'email',
  },
  {
    id: 'attend',
    kind: 'one',
    label: 'How will you join?',
    missing: 'Choose how you will join',
    options: [
      {id: 'leeds', label: 'In Leeds'},
      {id: 'online', label: 'Online'},
    ],
  },
  {
    id: 'needs',
    kind: 'text',
    label: 'Anything that would help you to take part',
    hint: 'For example a hearing loop, a quiet room, or a lift from the station.',
    maxLength: 1000,
  },
  {
    id: 'newsletter',
    kind: 'flag',
    label: 'Send me the newsletter too',
    hint: 'Four times a year. Every issue tells you how to stop it.',
  },
];
