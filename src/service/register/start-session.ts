import type {FastifyReply, FastifyRequest} from 'fastify';
import type {PersonTable} from '../database/tables.ts';
import type {SignInChecks} from './check-sign-in.ts';
import {browserName} from './browser-name.ts';
import {cookieToken, setKnownCookie, setSessionCookie} from './session-cookie.ts';
import type {SessionStore} from './sessions.ts';

/** The stores that the pages for signing in use. */
export interface SignInOptions extends SignInChecks {
  readonly sessions: SessionStore;
  /** Address of the site. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  now(): number;
}

type SignedInPerson = Pick<PersonTable, 'id' | 'name'>;

/** Starts a session that waits for the code of the authenticator app. */
export async function startWaiting(
  request: FastifyRequest,
  reply: FastifyReply,
  {sessions, origin}: SignInOptions,
  person: SignedInPerson,
): Promise<void> {
  await endEarlier(request, sessions);
  setSessionCookie(request, reply, origin, await sessions.start(newSession(request, person, true)));
}

/** Starts a session, and remembers the browser. */
export async function startSession(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SignInOptions,
  person: SignedInPerson,
): Promise<void> {
  const {sessions, knownBrowsers, audit, origin} = options;
  await endEarlier(request, sessions);
  const known = await knownBrowsers.remember(person.id, cookieToken(request, origin, 'known'));
  setSessionCookie(request, reply, origin, await sessions.start(newSession(request, person, false)));
  setKnownCookie(request, reply, origin, known);
  await audit.add(person, 'session:sign-in', person.name);
}

/** Ends the session that this browser has, because it forgets its token now. */
async function endEarlier({session}: FastifyRequest, sessions: SessionStore): Promise<void> {
  if (session) await sessions.end(session.person.id, session.id);
}

function newSession({headers}: FastifyRequest, {id}: SignedInPerson, awaitsCode: boolean) {
  return {personId: id, awaitsCode, browser: browserName(headers['user-agent'])};
}
