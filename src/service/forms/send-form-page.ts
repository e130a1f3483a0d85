import type {FastifyReply} from 'fastify';
import type {FormContext} from './context.ts';
import {formDocument} from './form-document.ts';
import type {FormPage} from './form-page.ts';
import type {FormTemplates} from './template.ts';

/**
 * The content security policy of these pages. They load only what is on the site's own host. People write private things here, so a template with scripts, images
 * or frames of other hosts loses them on these pages.
 */
const CSP = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends a page of the forms in the template of the site. */
export function sendFormPage(
  reply: FastifyReply,
  templates: FormTemplates | undefined,
  context: FormContext,
  page: FormPage,
): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .headers({
      // The browser may keep a form that is not sent, so that what was typed is there after "Back".
      'cache-control': page.step === 'form' ? 'no-cache' : 'no-store',
      'content-language': context.texts.language,
      'content-security-policy': CSP,
    })
    .send(formDocument(templates, context, page));
}
