import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Database} from '../database/tables.ts';
import {type Attempts, waitMessage} from './attempts.ts';
import type {AuditTrail} from './audit.ts';
import {errorSummary, type FormError, formValue, postForm, textField} from './form-fields.ts';
import {PASSWORD_PATH} from './guard.ts';
import {html} from './html.ts';
import {isPassword} from './password-hash.ts';
import {PASSWORD_LENGTH, passwordProblem} from './password-rules.ts';
import {getPerson, setPassword} from './people-changes.ts';
import type {Person} from './person.ts';
import {sendRegisterPage} from './send-page.ts';
import type {SessionStore} from './sessions.ts';

/** What pages need that ask for one's password again. */
export interface OwnPasswordOptions {
  readonly db: Database;
  readonly attempts: Attempts;
  readonly audit: AuditTrail;
  readonly sessions: SessionStore;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Wrong passwords in a quarter of an hour, of someone who is signed in. */
const LIMIT = 10;

/** Adds the page for a new password. With a password for one sign-in, every other page leads here. */
export function passwordPage(scope: FastifyInstance, options: OwnPasswordOptions): void {
  const {db, audit, sessions} = options;
  scope.get(PASSWORD_PATH, (request, reply) => sendPasswordPage(request, reply));
  scope.post(PASSWORD_PATH, async (request, reply) => {
    const {person, session} = request;
    const errors = await passwordErrors(request, options);
    if (errors.length > 0) return sendPasswordPage(request, reply.code(422), errors);
    await setPassword(db, person.id, formValue(request.body, 'new-password'));
    await sessions.endAll(person.id, session?.id);
    await audit.add(person, 'person:password', person.name);
    return sendRegisterPage(request, reply, {
      title: 'Your password is changed',
      body: html`<p>Everywhere else you are signed out.</p>
        <p><a href="/register/">Go to the register</a></p>`,
    });
  });
}

async function passwordErrors(
  request: FastifyRequest,
  options: OwnPasswordOptions,
): Promise<readonly FormError[]> {
  const {person, body, session} = request;
  const password = formValue(body, 'new-password');
  const problem = passwordProblem(password, person.name);
  if (problem !== undefined) return [{field: 'new-password', message: problem}];
  if (password !== formValue(body, 'repeated-password'))
    return [{field: 'repeated-password', message: 'The two new passwords differ. Enter the same twice.'}];
  // A password for one sign-in they have entered a moment ago.
  const wrong = session?.mustChange
    ? undefined
    : await ownPasswordProblem(options, person, formValue(body, 'password'));
  if (wrong !== undefined) return [{field: 'password', message: wrong}];
  const {password: stored = ''} = (await getPerson(options.db, person.id)) ?? {};
  return (await isPassword(password, stored)) ? [{field: 'new-password', message: SAME}] : [];
}

const SAME = 'Choose another password than the one that you have now.';

/** Says why a password is not that of `person`, as a sentence; undefined when it is. Attempts are counted. */
export async function ownPasswordProblem(
  {db, attempts, now}: OwnPasswordOptions,
  {id}: Person,
  password: string,
): Promise<string | undefined> {
  const subject = `password:${id}`;
  const until = await attempts.take({subject, limit: LIMIT});
  if (until !== undefined) return waitMessage(until - now());
  const stored = (await getPerson(db, id))?.password ?? '';
  if (!(await isPassword(password, stored)))
    return 'This is not your password. Enter the one that you sign in with.';
  await attempts.forget(subject);
  return undefined;
}

function sendPasswordPage(
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FormError[] = [],
): FastifyReply {
  const isFirst = request.session?.mustChange ?? false;
  const field = (name: string, label: string, autocomplete: string, hint = '') =>
    textField({name, label, hint, type: 'password', autocomplete, width: 20}, errors);
  const hint = `At least ${PASSWORD_LENGTH.min} characters. Several words make a good password.`;
  // For password managers, which keep the new password under this name.
  const name = html`<input
    type="hidden"
    name="name"
    autocomplete="username"
    value="${request.person.name}"
  />`;
  const fields = html`${name}${!isFirst && field('password', 'Current password', 'current-password')}
    ${field('new-password', 'New password', 'new-password', hint)}
    ${field('repeated-password', 'New password again', 'new-password')} <button>Change the password</button>`;
  const body = html`${errorSummary(errors)}
  ${isFirst && html`<p>Your password was for one sign-in. Choose one that only you know.</p>`}
  ${postForm(PASSWORD_PATH, request.formToken, fields)}`;
  const title = isFirst ? 'Choose a password' : 'Change your password';
  const back = isFirst ? {} : {back: {path: '/register/account', label: 'Your account'}};
  return sendRegisterPage(request, reply, {title, body, ...back, hasErrors: errors.length > 0});
}
