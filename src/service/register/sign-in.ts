import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {waitMessage} from './attempts.ts';
import {checkSignIn} from './check-sign-in.ts';
import {errorSummary, type FormError, formValue, textField} from './form-fields.ts';
import {CODE_PATH, SIGN_OUT_PATH} from './guard.ts';
import {html, type Html} from './html.ts';
import {afterSignIn} from './next-path.ts';
import {sendRegisterPage} from './send-page.ts';
import {senderOf} from './sender.ts';
import {canKeepSession, cookieToken, setSessionCookie} from './session-cookie.ts';
import {type SignInOptions, startSession, startWaiting} from './start-session.ts';

const PATH = '/register/sign-in';

/** Adds the pages for signing in and out. */
export function signInPages(scope: FastifyInstance, options: SignInOptions): void {
  const {sessions, audit, origin} = options;
  scope.get<{Querystring: {next?: unknown}}>(PATH, {config: {role: 'none'}}, (request, reply) => {
    const next = afterSignIn(request.query.next);
    if (request.session?.awaitsCode) return reply.redirect(codePath(next), 303);
    if (request.session) return reply.redirect(next, 303);
    return sendSignIn(request, reply, {origin, next, name: '', errors: []});
  });
  scope.post(PATH, {config: {role: 'none'}}, (request, reply) => signIn(request, reply, options));
  scope.post(SIGN_OUT_PATH, async (request, reply) => {
    const {session} = request;
    if (session) {
      const {person, id, awaitsCode} = session;
      await sessions.end(person.id, id);
      if (!awaitsCode) await audit.add(person, 'session:sign-out', person.name);
    }
    setSessionCookie(request, reply, origin);
    return reply.redirect(PATH, 303);
  });
}

async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SignInOptions,
): Promise<FastifyReply> {
  const {origin, now} = options;
  const [name, password] = [formValue(request.body, 'name'), formValue(request.body, 'password')];
  const next = afterSignIn(formValue(request.body, 'next'));
  if (!canKeepSession(request, origin))
    return sendSignIn(request, reply.code(403), {origin, next, name, errors: []});
  const sender = senderOf(request.ip);
  const browserToken = cookieToken(request, origin, 'known');
  const result = await checkSignIn(options, {name, password, sender, browserToken});
  if (result.kind === 'right') {
    if (result.person.totp_secret === null) {
      await startSession(request, reply, options, result.person);
      return reply.redirect(next, 303);
    }
    await startWaiting(request, reply, options, result.person);
    return reply.redirect(codePath(next), 303);
  }
  const isLocked = result.kind === 'locked';
  const message = isLocked ? waitMessage(result.until - now()) : 'The name or the password is wrong.';
  if (isLocked) void reply.header('retry-after', Math.ceil((result.until - now()) / 1000));
  const errors = [{field: 'name', message}];
  return sendSignIn(request, reply.code(isLocked ? 429 : 422), {origin, next, name, errors});
}

function codePath(next: string): string {
  return `${CODE_PATH}?next=${encodeURIComponent(next)}`;
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
    <code>X-Forwarded-Proto</code>, and start the service with <code>--trust-proxy</code>.
  </p>`;

function signInForm({next, name, errors}: SignInForm): Html {
  const password = {name: 'password', label: 'Password', type: 'password', width: 20} as const;
  return html`${errorSummary(errors)}
    <form method="post" action="${PATH}" novalidate>
      <input type="hidden" name="next" value="${next}" />
      ${textField({name: 'name', label: 'Name', value: name, autocomplete: 'username', width: 20}, errors)}
      ${textField({...password, autocomplete: 'current-password'})}
      <button>Sign in</button>
    </form>`;
}
