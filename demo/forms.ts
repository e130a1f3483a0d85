import {complaintFields} from '../src/rights/complaint-fields.ts';
import {requestFields} from '../src/rights/request-fields.ts';
import type {Form} from './render-form.ts';
import {signUpFields} from './sign-up-fields.ts';

/** The site's forms, by the address of the page that shows them. */
export const forms = {
  '/events/seeing-what-works/': {
    action: '/events/seeing-what-works/',
    fields: signUpFields,
    button: 'Keep me a place',
  },
  '/privacy/request/': {action: '/privacy/request/', fields: requestFields, button: 'Send my request'},
  '/privacy/complain/': {action: '/privacy/complain/', fields: complaintFields, button: 'Send my complaint'},
} as const satisfies Record<string, Form>;
