import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {PersonTable} from '../database/tables.ts';
import {ProblemError} from '../http/problem.ts';
import {turnOffAuthenticator} from './authenticator.ts';
import {errorSummary, formValue, postForm} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {oneTimeEnd} from './one-sign-in.ts';
import {oneTimePasswordPage} from './one-time-password-page.ts';
import {
  changeRole,
  getPerson,
  oneTimePassword,
  type PeopleChange,
  removePerson,
  resetPassword,
} from './people-changes.ts';
import type {PeoplePagesOptions} from './people-pages.ts';
import {roleField, roleIn} from './role-field.ts';
import {sendRegisterPage} from './send-page.ts';

const PATH = '/register/people/:id';

interface PersonRoute {
  readonly Params: {readonly id: string};
}

/** Adds the page of a person, with what an officer can change: role, password, and whether they may sign in. */
export function personPages(scope: FastifyInstance, options: PeoplePagesOptions): void {
  const {db, audit} = options;
  const config = {role: 'officer'} as const;
  scope.get<PersonRoute>(PATH, {config}, async (request, reply) =>
    sendPerson(request, reply, await existing(options, request.params.id)),
  );
  scope.post<PersonRoute>(`${PATH}/role`, {config}, async (request, reply) => {
    const person = await existing(options, request.params.id);
    const role = roleIn(request.body);
    if (isRefused(await changeRole(db, person.id, role))) return sendRefusal(request, reply, person);
    if (role !== person.role)
      await audit.add(request.person, 'person:role', person.name, `From ${person.role} to ${role}`);
    return reply.redirect('/register/people', 303);
  });
  scope.post<PersonRoute>(`${PATH}/password`, {config}, async (request, reply) =>
    giveNewPassword(request, reply, options, await existing(options, request.params.id)),
  );
  scope.get<PersonRoute>(`${PATH}/remove`, {config}, async (request, reply) =>
    sendRemoval(request, reply, await existing(options, request.params.id)),
  );
  scope.post<PersonRoute>(`${PATH}/remove`, {config}, async (request, reply) => {
    const person = await existing(options, request.params.id);
    if (isRefused(await removePerson(db, person.id))) return sendRefusal(request, reply, person);
    await audit.add(request.person, 'person:remove', person.name);
    return reply.redirect('/register/people', 303);
  });
}

async function existing({db}: PeoplePagesOptions, id: string): Promise<PersonTable> {
  const person = await getPerson(db, id);
  if (!person) throw new ProblemError('not-found', 'This person was removed, or the address is wrong.');
  return person;
}

async function giveNewPassword(
  request: FastifyRequest,
  reply: FastifyReply,
  {db, audit, now}: PeoplePagesOptions,
  {id, name}: PersonTable,
): Promise<FastifyReply> {
  const password = oneTimePassword();
  const until = oneTimeEnd(now());
  await resetPassword(db, id, password, until);
  const withoutApp = formValue(request.body, 'app') === 'remove';
  if (withoutApp) await turnOffAuthenticator(db, id);
  const detail = withoutApp ? 'And removed the authenticator app' : '';
  await audit.add(request.person, 'person:reset', name, detail);
  return oneTimePasswordPage(request, reply, {title: `${name} has a new password`, name, password, until});
}

const isRefused = (change: PeopleChange): boolean => change === 'last-officer';

function sendRefusal(request: FastifyRequest, reply: FastifyReply, person: PersonTable): FastifyReply {
  const message = `${person.name} is the last officer. Make someone else an officer first.`;
  return sendPerson(request, reply.code(409), person, message);
}

function sendPerson(
  request: FastifyRequest,
  reply: FastifyReply,
  person: PersonTable,
  refusal?: string,
): FastifyReply {
  const {id, name, role, totp_secret} = person;
  const form = (action: string, content: Html): Html =>
    postForm(`/register/people/${id}/${action}`, request.formToken, content);
  const errors = refusal === undefined ? [] : [{field: 'role-officer', message: refusal}];
  const app = html`<div class="choice">
    <input type="checkbox" id="app" name="app" value="remove" />
    <label for="app">Also remove the authenticator app, because they have lost it</label>
  </div>`;
  const body = html`${errorSummary(errors)}
    ${form('role', html`${roleField(role, true)}<button>Change the role</button>`)}
    <h2>New password</h2>
    <p>
      ${name} gets a password for one sign-in, and is signed out everywhere. The address of their calendar
      stops working.
    </p>
    ${form('password', html`${totp_secret !== null && app}<button>Give a new password</button>`)}
    <h2>Remove</h2>
    <p><a href="/register/people/${id}/remove">Remove ${name} from the register</a></p>`;
  return sendRegisterPage(request, reply, {title: name, body, back, hasErrors: errors.length > 0});
}

const back = {path: '/register/people', label: 'People'};

function sendRemoval(request: FastifyRequest, reply: FastifyReply, {id, name}: PersonTable): FastifyReply {
  const path = `/register/people/${id}`;
  const body = html`<p>
      ${name} is signed out, and cannot sign in again. What they did stays in the audit trail.
    </p>
    ${postForm(`${path}/remove`, request.formToken, html`<button class="warning">Remove ${name}</button>`)}`;
  return sendRegisterPage(request, reply, {title: `Remove ${name}?`, body, back: {path, label: name}});
}
