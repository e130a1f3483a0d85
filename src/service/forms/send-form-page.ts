import type {FastifyReply} from 'fastify';
import {DEFAULT_COOKIE_NAME} from '../../config/defaults.ts';
import {type FormScriptData, scriptTexts} from '../../rights/script-data.ts';
import {html, Html} from '../register/html.ts';
import {formAssets} from './assets.ts';
import type {FormContext} from './context.ts';
import type {FormPage} from './form-page.ts';
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
  page: FormPage,
): FastifyReply {
  const {texts, config} = context;
  const {language} = texts;
  const site = config.organisation?.name;
  const {title, step} = page;
  const filled = fillTemplate(templates, {
    language,
    title: site === undefined ? title : `${title} – ${site}`,
    head: headOf(context),
    main: enhanced(context, page),
  });
  return reply
    .type('text/html; charset=utf-8')
    .headers({
      // The browser may keep a form that is not sent, so that what was typed is there after "Back".
      'cache-control': step === 'form' ? 'no-cache' : 'no-store',
      'content-language': language,
      'content-security-policy': CSP,
    })
    .send(filled);
}

function headOf({root}: FormContext): Html {
  const tags = formAssets.map(({name, address}) =>
    name.endsWith('.css')
      ? html`<link rel="stylesheet" href="${root}${address}" />`
      : html`<script type="module" src="${root}${address}"></script>`,
  );
  return html`<meta name="robots" content="noindex" />${tags}`;
}

/** The element that enhances the page, around it, with what its script needs to know. */
function enhanced({kind, texts, fields, config}: FormContext, {main, step, isFresh = false}: FormPage): Html {
  const cookie = config.cookie?.name ?? DEFAULT_COOKIE_NAME;
  const data: FormScriptData = {
    kind,
    step,
    isFresh,
    cookie,
    fields: step === 'form' ? fields : [],
    ...scriptTexts(texts),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const script = new Html(`<script type="application/json">${json}</script>`);
  return kind === 'request'
    ? html`<privacy-rights class="privacy-form" lang="${texts.language}">${main}${script}</privacy-rights>`
    : html`<privacy-complaint class="privacy-form" lang="${texts.language}"
        >${main}${script}</privacy-complaint
      >`;
}
