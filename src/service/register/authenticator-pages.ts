import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {
  isSecret,
  newSecret,
  periodOfCode,
  secretPicture,
  turnOffAuthenticator,
  turnOnAuthenticator,
} from './authenticator.ts';
import {errorSummary, type FormError, formValue, postForm, textField} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {type OwnPasswordOptions, ownPasswordProblem} from './password-page.ts';
import {getPerson} from './people-changes.ts';
import {sendRegisterPage} from './send-page.ts';

const PATH = '/register/account/app';

/** Adds the pages that turn the authenticator app of someone on and off. Both ask for the password. */
export function authenticatorPages(scope: FastifyInstance, options: OwnPasswordOptions): void {
  const {db, audit, sessions} = options;
  scope.get(PATH, async (request, reply) => {
    const isOn = ((await getPerson(db, request.person.id))?.totp_secret ?? null) !== null;
    return isOn ? sendOn(request, reply) : sendOff(request, reply, newSecret());
  });
  scope.post(PATH, (request, reply) => turnOn(request, reply, options));
  scope.post(`${PATH}/off`, async (request, reply) => {
    const {person, session, body} = request;
    const message = await ownPasswordProblem(options, person, formValue(body, 'password'));
    if (message !== undefined) return sendOn(request, reply.code(422), [{field: 'password', message}]);
    await turnOffAuthenticator(db, person.id);
    await sessions.endAll(person.id, session?.id);
    await audit.add(person, 'person:app-off', person.name);
    return reply.redirect('/register/account', 303);
  });
}

async function turnOn(
  request: FastifyRequest,
  reply: FastifyReply,
  options: OwnPasswordOptions,
): Promise<FastifyReply> {
  const {person, session, body} = request;
  const secret = formValue(body, 'secret');
  if (!isSecret(secret)) return reply.redirect(PATH, 303);
  const period = periodOfCode(secret, formValue(body, 'code'), options.now());
  const message =
    period === undefined
      ? 'The code is wrong. Enter the six digits that the app shows now for this register.'
      : await ownPasswordProblem(options, person, formValue(body, 'password'));
  if (period === undefined || message !== undefined) {
    const field = period === undefined ? 'code' : 'password';
    return sendOff(request, reply.code(422), secret, [{field, message: message ?? ''}]);
  }
  const codes = await turnOnAuthenticator(options.db, person.id, secret, period);
  await options.sessions.endAll(person.id, session?.id);
  await options.audit.add(person, 'person:app-on', person.name);
  return sendRecoveryCodes(request, reply, codes);
}

const back = {path: '/register/account', label: 'Your account'};
const title = 'Authenticator app';

function passwordField(errors: readonly FormError[]): Html {
  const field = {name: 'password', label: 'Your password', type: 'password', width: 20} as const;
  return textField({...field, autocomplete: 'current-password'}, errors);
}

function sendOff(
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
  errors: readonly FormError[] = [],
): FastifyReply {
  const code = {name: 'code', label: 'Code that the app shows', hint: 'Six digits', width: 10} as const;
  const fields = html`<input type="hidden" name="secret" value="${secret}" />
    ${textField({...code, autocomplete: 'one-time-code', inputmode: 'numeric'}, errors)}
    ${passwordField(errors)}
    <button>Turn on</button>`;
  const body = html`${errorSummary(errors)}
    <p>With an authenticator app on your phone, your password alone is not enough to sign in.</p>
    <ol>
      <li>In the app, add an account, and point the camera at this picture, or enter the key.</li>
      <li>Enter the code that the app shows, and your password.</li>
    </ol>
    ${secretPicture(secret, request.person.name, request.hostname)}
    <p>Key: <code class="key">${secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code></p>
    ${postForm(PATH, request.formToken, fields)}`;
  return sendRegisterPage(request, reply, {title, body, back, hasErrors: errors.length > 0});
}

function sendOn(
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FormError[] = [],
): FastifyReply {
  const fields = html`${passwordField(errors)}<button class="secondary">Turn off</button>`;
  const body = html`${errorSummary(errors)}
    <p>Your authenticator app is on: after your password, you enter a code.</p>
    <p>To use another phone, turn it off here, then on again. This signs you out everywhere else.</p>
    <h2>Turn it off</h2>
    ${postForm(`${PATH}/off`, request.formToken, fields)}`;
  return sendRegisterPage(request, reply, {title, body, back, hasErrors: errors.length > 0});
}

function sendRecoveryCodes(
  request: FastifyRequest,
  reply: FastifyReply,
  codes: readonly string[],
): FastifyReply {
  const body = html`<p>Keep these recovery codes where you keep passwords. They are shown only now.</p>
    <p>Each of them replaces the app once, for example when your phone is lost.</p>
    <ul>
      ${codes.map((code) => html`<li><code class="key">${code}</code></li>`)}
    </ul>
    <p>Everywhere else you are signed out.</p>
    <p><a href="/register/account">Back to your account</a></p>`;
  return sendRegisterPage(request, reply, {title: 'The authenticator app is on', body});
}
