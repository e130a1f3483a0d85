import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {type Answers, readForm, validateForm} from '../../rights/form.ts';
import type {Cases} from '../cases/cases.ts';
import type {CaseKind} from '../cases/model.ts';
import {isFormKey, newFormKey} from '../cases/secrets.ts';
import {addFormAssets} from './assets.ts';
import {missingPage, replacedPage, sentPage, statusPage} from './case-page.ts';
import {confirmedPage, confirmPage} from './confirm-page.ts';
import {type FormContext, type FormSite, formContext} from './context.ts';
import {formPage} from './form-page.ts';
import {answerFormErrors} from './problem-page.ts';
import {cookiesPage, type ReviewNotice, reviewPage} from './review-page.ts';
import {sendFormPage} from './send-form-page.ts';
import {isFromElsewhere} from '../http/is-from-elsewhere.ts';
import type {IsOverLimit} from '../submissions/send-limit.ts';
import type {FormTemplates} from './template.ts';

export interface FormRoutesOptions {
  readonly site: FormSite;
  readonly templates: FormTemplates | undefined;
  readonly cases: Cases;
  readonly isOverLimit: IsOverLimit;
}

/** Where the forms are. */
const FORMS = [
  ['/request', 'request'],
  ['/complaint', 'complaint'],
] as const;

/** Maximum size of a form in bytes. Every field has a limit of its own: this one lets longer texts come back with what is wrong. */
const MAX_BODY_BYTES = 1_048_576;

/**
 * Adds the pages for visitors: `/request/` and `/complaint/`, each with a review before anything is sent, a confirmation, and the
 * status of a case at a secret address. All of it works without JavaScript.
 */
export async function formRoutes(server: FastifyInstance, options: FormRoutesOptions): Promise<void> {
  await server.register(async (scope) => {
    addFormAssets(
      scope,
      FORMS.map(([path]) => path),
    );
    for (const [path, kind] of FORMS)
      await scope.register((form) => {
        addForm(form, {...options, path, kind});
        return Promise.resolve();
      });
  });
}

interface FormOptions extends FormRoutesOptions {
  readonly path: string;
  readonly kind: CaseKind;
}

function addForm(scope: FastifyInstance, options: FormOptions): void {
  const {path, templates} = options;
  const contextOf = ({query, routeOptions}: FastifyRequest): FormContext =>
    formContext(options.site, options.kind, {query, depth: routeOptions.config.formDepth ?? 0});
  answerFormErrors(scope, templates, contextOf);

  scope.all(path, hidden, (request, reply) => {
    const [, query = ''] = request.url.split('?');
    return reply.redirect(`${path.slice(1)}/${query && `?${query}`}`, 308);
  });
  scope.get(`${path}/`, hidden, (request, reply) => {
    const context = contextOf(request);
    return sendFormPage(reply, templates, context, formPage(context));
  });
  scope.post(`${path}/`, {...hidden, bodyLimit: MAX_BODY_BYTES}, (request, reply) =>
    takeStep(request, reply, contextOf(request), options),
  );
  const status = {...hidden, config: {formDepth: 2}};
  scope.get<{Params: {secret: string}}>(`${path}/status/:secret/`, status, (request, reply) =>
    showCase(request, reply, contextOf(request), options),
  );
  addConfirmation(scope, options, contextOf);
}

/** Adds the pages of the link that confirms an e-mail address. */
function addConfirmation(
  scope: FastifyInstance,
  {path, templates, cases}: FormOptions,
  contextOf: (request: FastifyRequest) => FormContext,
): void {
  const address = `${path}/email/:secret/`;
  const below = {...hidden, config: {formDepth: 2}};
  scope.get(address, below, (request, reply) => {
    const context = contextOf(request);
    return sendFormPage(reply, templates, context, confirmPage(context));
  });
  scope.post<{Params: {secret: string}}>(address, below, async (request, reply) => {
    const context = contextOf(request);
    const isFound = (await cases.confirmEmail(request.params.secret)) !== undefined;
    const replaced = isFound ? undefined : await cases.linkReplacedOn(request.params.secret);
    if (replaced) return sendFormPage(reply.code(410), templates, context, replacedPage(context, replaced));
    return sendFormPage(reply.code(isFound ? 200 : 404), templates, context, confirmedPage(context, isFound));
  });
}

const hidden = {schema: {hide: true}};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How many folders a page is below its form: 0 unless stated. */
    readonly formDepth?: number;
  }
}

/** The step that a press of a button asks for. A form without a step, or with one that is made up, is reviewed. */
async function takeStep(
  request: FastifyRequest,
  reply: FastifyReply,
  context: FormContext,
  options: FormOptions,
): Promise<FastifyReply> {
  const {templates} = options;
  const step = textIn(request.body, 'step');
  if (step === 'change') {
    const page = formPage(context, readForm(context.fields, request.body));
    return sendFormPage(reply, templates, context, page);
  }
  const {values, errors} = validateForm(context.fields, request.body, context.texts.messages);
  // A robot is not told: it gets the review, which sends nothing by itself. A person whose browser has filled the field just goes on.
  const mistakes = errors.filter(({field}) => !isHoneypot(context, field));
  if (mistakes.length > 0)
    return sendFormPage(reply.code(422), templates, context, formPage(context, values, mistakes));
  if (step === 'send') return sendAnswers(request, reply, context, {...options, values});
  if (step !== 'anyway' && isOnlyAboutCookies(values))
    return sendFormPage(reply, templates, context, cookiesPage(context, values));
  return sendFormPage(reply, templates, context, reviewPage(context, values, newFormKey()));
}

/** Creates the case, or shows the answers again with what is in the way. */
async function sendAnswers(
  request: FastifyRequest,
  reply: FastifyReply,
  context: FormContext,
  {cases, templates, isOverLimit, values}: FormOptions & {readonly values: Answers},
): Promise<FastifyReply> {
  const {kind, texts} = context;
  const formKey = textIn(request.body, 'formKey');
  const again = (status: number, key: string, notice: ReviewNotice): FastifyReply =>
    sendFormPage(reply.code(status), templates, context, reviewPage(context, values, key, notice));
  const isRobot = context.fields.some(({id}) => isHoneypot(context, id) && textIn(request.body, id) !== '');
  if (!isFormKey(formKey) || isRobot || isFromElsewhere(request))
    return again(400, newFormKey(), 'problem.again');
  if (await isOverLimit(request)) return again(429, formKey, 'problem.busy');
  try {
    const {secret} = await cases.create({kind, answers: values, language: texts.language, formKey});
    return await reply.redirect(`status/${secret}/?lang=${texts.language}&sent`, 303);
  } catch (err) {
    request.log.error({err}, 'A case was not stored');
    return again(503, formKey, 'problem.down');
  }
}

async function showCase(
  request: FastifyRequest<{Params: {secret: string}}>,
  reply: FastifyReply,
  context: FormContext,
  {cases, templates}: FormOptions,
): Promise<FastifyReply> {
  const {secret} = request.params;
  const status = await cases.status(secret);
  if (!status) return sendFormerLink(reply, context, secret, {cases, templates});
  const followed = {status, secret};
  // A request can have become a complaint: its link stays the same.
  const ofKind = {...context, kind: status.kind};
  const isSent = Object.hasOwn(request.query as object, 'sent');
  const page = isSent ? sentPage(ofKind, followed) : statusPage(ofKind, followed);
  return sendFormPage(reply, templates, ofKind, page);
}

async function sendFormerLink(
  reply: FastifyReply,
  context: FormContext,
  secret: string,
  {cases, templates}: Pick<FormOptions, 'cases' | 'templates'>,
): Promise<FastifyReply> {
  const day = await cases.linkReplacedOn(secret);
  return day
    ? sendFormPage(reply.code(410), templates, context, replacedPage(context, day))
    : sendFormPage(reply.code(404), templates, context, missingPage(context));
}

function isHoneypot({fields}: FormContext, id: string): boolean {
  return fields.some((field) => field.id === id && field.kind === 'honeypot');
}

function isOnlyAboutCookies(values: Answers): boolean {
  return String(values['kinds']) === 'cookies';
}

/** The text of a control of the form that is not a question. */
function textIn(body: unknown, name: string): string {
  const value: unknown = (body as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}
