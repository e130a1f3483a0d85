import {createHash} from 'node:crypto';
import type {FastifyInstance, FastifyReply} from 'fastify';
import {html} from '../register/html.ts';
import type {FormContext} from './context.ts';
import type {FormPage} from './form-page.ts';
import {formStyles} from './form-styles.ts';
import {fillTemplate, type FormTemplates} from './template.ts';

/**
 * What these pages may load: only what is on the site's own host. People write private things here, so a template with scripts, images
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
  {title, main}: FormPage,
): FastifyReply {
  const {texts, root, config} = context;
  const {language} = texts;
  const site = config.organisation?.name;
  const page = fillTemplate(templates, {
    language,
    title: site === undefined ? title : `${title} – ${site}`,
    head: html`<meta name="robots" content="noindex" /><link
        rel="stylesheet"
        href="${root}forms.css?v=${version}"
      />`,
    main: html`<div class="privacy-form" lang="${language}">${main}</div>`,
  });
  return reply
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'content-language': language,
      'content-security-policy': CSP,
      // The address of a status is a secret.
      'referrer-policy': 'no-referrer',
    })
    .send(page);
}

const version = createHash('sha256').update(formStyles).digest('hex').slice(0, 8);

/** Adds the style sheet beside each form. */
export function addFormAssets(scope: FastifyInstance, paths: readonly string[]): void {
  for (const path of paths)
    scope.get(`${path}/forms.css`, {schema: {hide: true}}, (_request, reply) =>
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(formStyles),
    );
}
