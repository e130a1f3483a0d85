import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {AuditTrail} from './audit.ts';
import {browserName} from './browser-name.ts';
import {errorSummary, type FormError, formValue, textField} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {isPassword, NO_PASSWORD} from './password-hash.ts';
import {findPerson} from './people.ts';
import {sendRegisterPage} from './send-page.ts';
import {canKeepSession, setSessionCookie} from './session-cookie.ts';
import type {SessionStore} from './sessions.ts';
import type {Database} from '../database/tables.ts';

export interface SignInOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
  readonly sessions: SessionStore;
  /** Address of the site. */
  readonly origin: string;
}

const PATH = '/register/sign-in';

/** Adds the pages for signing in and out. */
export function signInPages(scope: FastifyInstance, options: SignInOptions): void {
  const {sessions, audit, origin} = options;
  scope.get<{Querystring: {next?: unknown}}>(PATH, {config: {role: 'none'}}, (request, reply) => {
    const next = safeNext(request.query.next);
    if (request.session) return reply.redirect(next, 303);
    return sendSignIn(request, reply, {origin, next, name: '', errors: []});
  });
  scope.post(PATH, {config: {role: 'none'}}, (request, reply) => signIn(request, reply, options));
  scope.post('/register/sign-out', async (request, reply) => {
    const {person, session} = request;
    await sessions.end(person.id, session?.id ?? '');
    await audit.add(person, 'session:sign-out', person.name);
    setSessionCookie(request, reply, origin);
    return reply.redirect(PATH, 303);
  });
}

async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SignInOptions,
): Promise<FastifyReply> {
  const {db, audit, sessions, origin} = options;
  const {body} = request;
  const [name, password, next] = [
    formValue(body, 'name'),
    formValue(body, 'password'),
    safeNext(formValue(body, 'next')),
  ];
  const person = await findPerson(db, name);
  // The same work for a name that does not exist: the time must not tell.
  const isRight = await isPassword(password, person?.password ?? NO_PASSWORD);
  if (!person || !isRight) {
    if (person) await audit.add(person, 'session:failure', person.name);
    const errors = [{field: 'name', message: 'The name or the password is wrong.'}];
    return sendSignIn(request, reply.code(422), {origin, next, name, errors});
  }
  const browser = browserName(request.headers['user-agent']);
  const token = await sessions.start({personId: person.id, awaitsCode: false, browser});
  setSessionCookie(request, reply, origin, token);
  await audit.add(person, 'session:sign-in', person.name);
  return reply.redirect(next, 303);
}

/** A page of the register to open after the sign-in: never one of another site. */
function safeNext(next: unknown): string {
  const base = 'http://localhost';
  const url = typeof next === 'string' && URL.canParse(next, base) ? new URL(next, base) : undefined;
  const isRegister = url?.origin === base && url.pathname.startsWith('/register/');
  return isRegister ? url.pathname + url.search : '/register/';
}

interface SignInForm {
  readonly origin: string;
  readonly next: string;
  readonly name: string;
  readonly errors: readonly FormError[];
}

function sendSignIn(request: FastifyRequest, reply: FastifyReply, form: SignInForm): FastifyReply {
  const body = canKeepSession(request, form.origin) ? signInForm(form) : needsHttps;
  return sendRegisterPage(request, reply, {title: 'Sign in', body, hasErrors: form.errors.length > 0});
}

const needsHttps = html`<p>
    The register can only be used over HTTPS. Open this page with an address that begins with
    <code>https://</code>.
  </p>
  <p class="quiet">
    For administrators: if the address begins with it already, let your web server send
    <code>X-Forwarded-Proto</code>, and start the service with <code>--trust-proxy</code>; or set
    <code>--origin</code> to the address of your site.
  </p>`;

function signInForm({next, name, errors}: SignInForm): Html {
  return html`${errorSummary(errors)}
    <form method="post" action="${PATH}" novalidate>
      <input type="hidden" name="next" value="${next}" />
      ${textField({name: 'name', label: 'Name', value: name, autocomplete: 'username', width: 20}, errors)}
      ${textField({name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', width: 20}, errors)}
      <button>Sign in</button>
    </form>`;
}
