import type {FastifyInstance, FastifyReply} from 'fastify';
import {type Field, type Form, renderErrorSummary, renderForm, validateForm} from '../src/service/index.ts';

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

/** The event's sign-up form, on the page of the event. */
export const signUpForm: Form = {
  action: '/events/seeing-what-works/',
  fields: signUpFields,
  button: 'Keep me a place',
};

const THANKS = '/events/thanks/';

/** Sends a page of the site with its slots filled. */
type SendPage = (reply: FastifyReply, path: string, slots?: Readonly<Record<string, string>>) => FastifyReply;

/** Takes sign-ups. The event is invented, so they are not stored. */
export function takeSignUps(site: FastifyInstance, sendPage: SendPage): void {
  const {action, fields} = signUpForm;
  site.post(action, (request, reply) => {
    const {values, errors} = validateForm(fields, request.body);
    if (errors.length === 0) return reply.redirect(THANKS, 303);
    const form = renderErrorSummary(fields, errors) + renderForm(signUpForm, values, errors);
    return sendPage(reply.code(422), action, {error: 'Error: ', form});
  });
  site.get(THANKS, (_request, reply) => sendPage(reply, THANKS));
}
