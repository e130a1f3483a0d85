import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {AuditTrail} from './audit.ts';
import {formValue, hiddenToken, postForm} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {sendRegisterPage} from './send-page.ts';
import {setSessionCookie} from './session-cookie.ts';
import type {ListedSession, SessionStore} from './sessions.ts';
import {timeInWords} from './time-in-words.ts';

export interface AccountPagesOptions {
  readonly audit: AuditTrail;
  readonly sessions: SessionStore;
  /** Address of the site. */
  readonly origin: string;
}

const PATH = '/register/account';

/** Adds the page of one's own account: links to password and authenticator app, and the browsers in which one is signed in. */
export function accountPages(scope: FastifyInstance, options: AccountPagesOptions): void {
  const {audit, sessions, origin} = options;
  const navigation = {group: 'Account', label: 'Your account'} as const;
  scope.get(PATH, {config: {navigation}}, async (request, reply) =>
    sendAccount(request, reply, await sessions.list(request.person.id)),
  );
  scope.post(`${PATH}/sessions/end`, async (request, reply) => {
    const {person, body} = request;
    const ended = (await sessions.list(person.id)).find(({id}) => id === formValue(body, 'session'));
    if (ended && (await sessions.end(person.id, ended.id)))
      await audit.add(person, 'session:end', person.name, ended.browser);
    return reply.redirect(PATH, 303);
  });
  scope.post(`${PATH}/sessions/end-all`, async (request, reply) => {
    await sessions.endAll(request.person.id);
    await audit.add(request.person, 'session:end-all', request.person.name);
    setSessionCookie(request, reply, origin);
    return reply.redirect('/register/sign-in', 303);
  });
}

function sendAccount(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: readonly ListedSession[],
): FastifyReply {
  const {name, role} = request.person;
  const everywhere = html`<button class="secondary">Sign out everywhere, here too</button>`;
  const body = html`<p>You are ${name}, ${role === 'officer' ? 'an officer' : 'a reader'}.</p>
    <ul>
      <li><a href="${PATH}/password">Change your password</a></li>
      <li><a href="${PATH}/app">Authenticator app</a></li>
    </ul>
    <h2>Where you are signed in</h2>
    ${sessionTable(request, sessions)} ${postForm(`${PATH}/sessions/end-all`, request.formToken, everywhere)}`;
  return sendRegisterPage(request, reply, {title: 'Your account', body});
}

function sessionTable({session, formToken}: FastifyRequest, sessions: readonly ListedSession[]): Html {
  return html`<table class="stacked">
    <thead>
      <tr>
        <th scope="col">Browser</th>
        <th scope="col">Signed in</th>
        <th scope="col">Last used</th>
        <th scope="col"><span class="hidden">Sign out</span></th>
      </tr>
    </thead>
    <tbody>
      ${sessions.map(
        (one) =>
          html`<tr>
            <th scope="row">${one.browser}${one.id === session?.id && ' (this one)'}</th>
            <td data-label="Signed in">${timeInWords(one.created_at)}</td>
            <td data-label="Last used">${timeInWords(one.seen_at)}</td>
            <td>${one.id !== session?.id && endForm(one, formToken)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function endForm({id, browser, created_at}: ListedSession, token: string): Html {
  return html`<form method="post" action="${PATH}/sessions/end">
    ${hiddenToken(token)}
    <input type="hidden" name="session" value="${id}" />
    <button class="link">
      Sign out<span class="hidden"> ${browser}, signed in ${timeInWords(created_at)}</span>
    </button>
  </form>`;
}
