import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {waitMessage} from './attempts.ts';
import {spendCode} from './authenticator.ts';
import {errorSummary, type FormError, formValue, postForm, textField} from './form-fields.ts';
import {CODE_PATH, SIGN_OUT_PATH} from './guard.ts';
import {html} from './html.ts';
import {afterSignIn} from './next-path.ts';
import type {Person} from './person.ts';
import {sendRegisterPage} from './send-page.ts';
import {type SignInOptions, startSession} from './start-session.ts';

/** Wrong codes in a quarter of an hour. Three of a million codes are right at a time. */
const LIMIT = 10;

const field = {
  name: 'code',
  label: 'Code from your authenticator app',
  hint: 'Six digits. If you do not have the app, enter one of your recovery codes.',
  autocomplete: 'one-time-code',
  width: 20,
} as const;

/** Adds the second step of the sign-in, for people with an authenticator app. */
export function codePage(scope: FastifyInstance, options: SignInOptions): void {
  scope.get<{Querystring: {next?: unknown}}>(CODE_PATH, {config: {role: 'none'}}, (request, reply) => {
    const next = afterSignIn(request.query.next);
    return request.session?.awaitsCode ? sendCodePage(request, reply, next) : reply.redirect(next, 303);
  });
  scope.post(CODE_PATH, {config: {role: 'none'}}, async (request, reply) => {
    const next = afterSignIn(formValue(request.body, 'next'));
    if (!request.session?.awaitsCode) return reply.redirect(next, 303);
    const {person} = request.session;
    const message = await codeProblem(options, person, formValue(request.body, 'code'));
    if (message !== undefined)
      return sendCodePage(request, reply.code(422), next, [{field: 'code', message}]);
    await startSession(request, reply, options, person);
    return reply.redirect(next, 303);
  });
}

async function codeProblem(
  {db, audit, attempts, now}: SignInOptions,
  person: Person,
  code: string,
): Promise<string | undefined> {
  const subject = `code:${person.id}`;
  const until = await attempts.take({subject, limit: LIMIT});
  if (until !== undefined) return waitMessage(until - now());
  if (await spendCode(db, person.id, code, now())) {
    await attempts.forget(subject);
    return undefined;
  }
  await audit.add(person, 'session:failure', person.name, 'Wrong code');
  return 'The code is wrong, or was used before. Enter the code that the app shows now.';
}

function sendCodePage(
  request: FastifyRequest,
  reply: FastifyReply,
  next: string,
  errors: readonly FormError[] = [],
): FastifyReply {
  const form = html`<input type="hidden" name="next" value="${next}" /> ${textField(field, errors)}<button>
      Continue
    </button>`;
  const other = html`<button class="link">Sign in as someone else</button>`;
  const body = html`${errorSummary(errors)}${postForm(CODE_PATH, request.formToken, form)}
  ${postForm(SIGN_OUT_PATH, request.formToken, other)}`;
  return sendRegisterPage(request, reply, {title: 'Enter your code', body, hasErrors: errors.length > 0});
}
