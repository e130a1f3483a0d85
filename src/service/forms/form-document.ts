import {DEFAULT_COOKIE_NAME} from '../../config/defaults.ts';
import {type FormScriptData, scriptTexts} from '../../rights/script-data.ts';
import {html, Html} from '../register/html.ts';
import {formAssets} from './assets.ts';
import type {FormContext} from './context.ts';
import type {FormPage} from './form-page.ts';
import {fillTemplate, type FormTemplates} from './template.ts';

/** A page of the forms in the template of the site, as HTML. */
export function formDocument(
  templates: FormTemplates | undefined,
  context: FormContext,
  page: FormPage,
): string {
  const {texts, config} = context;
  const site = config.organisation?.name;
  return fillTemplate(templates, {
    language: texts.language,
    title: site === undefined ? page.title : `${page.title} – ${site}`,
    head: headOf(context),
    main: enhanced(context, page),
  });
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
function enhanced(
  {kind, texts, fields, config, email}: FormContext,
  {main, step, isFresh = false}: FormPage,
): Html {
  const cookie = config.cookie?.name ?? DEFAULT_COOKIE_NAME;
  const data: FormScriptData = {
    kind,
    step,
    isFresh,
    cookie,
    fields: step === 'form' ? fields : [],
    ...(email === undefined ? {} : {email}),
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
