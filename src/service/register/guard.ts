import {createHmac, timingSafeEqual} from 'node:crypto';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {ProblemError} from '../http/problem.ts';
import {isFromOtherSite, sendArrivePage} from './arrive-page.ts';
import {formValue} from './form-fields.ts';
import {isOwnForm} from './own-form.ts';
import {hasRole, type Person} from './person.ts';
import {sendAgainPage} from './send-again-page.ts';
import {cookieToken} from './session-cookie.ts';
import type {Session, SessionStore} from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session in the register, also one that is not complete yet. */
    session: Session | undefined;
  }
}

/** Where someone can replace a password that was for one sign-in. */
export const PASSWORD_PATH = '/register/account/password';

/** Where someone signs out, also before a code or a new password is given. */
export const SIGN_OUT_PATH = '/register/sign-out';

/** Where someone enters the code of the authenticator app. */
export const CODE_PATH = '/register/sign-in/code';

export interface GuardOptions {
  readonly sessions: SessionStore;
  /** Address of the site. */
  readonly origin: string;
}

/** Lets only those in who may open a page, and takes only forms that a page of the register has sent. */
export function guard(scope: FastifyInstance, {sessions, origin}: GuardOptions): void {
  scope.decorateRequest('session');
  scope.decorateRequest('signedIn', {getter: signedIn});
  scope.decorateRequest('person', {getter: person});
  scope.decorateRequest('formToken', '');
  scope.addHook('onRequest', async (request) => {
    const token = cookieToken(request, origin, 'session');
    const session = token === undefined ? undefined : await sessions.find(token);
    request.session = session;
    if (token === undefined || !session) return;
    request.formToken = createHmac('sha256', token).update('form').digest('base64url');
  });
  scope.addHook('preHandler', async (request, reply) => {
    const {role = 'reader'} = request.routeOptions.config;
    const isForm = !['GET', 'HEAD'].includes(request.method);
    if (isForm && !isOwnForm(request, origin))
      throw new ProblemError('not-allowed', 'This form was sent from another website. Nothing was changed.');
    if (role === 'none') return undefined;
    const next = nextStep(request);
    if (isForm && (next !== undefined || !hasToken(request))) return sendAgainPage(request, reply);
    if (!request.session && isFromOtherSite(request)) return sendArrivePage(request, reply);
    if (next !== undefined) return reply.redirect(next, 303);
    if (request.session && hasRole(request.session.person.role, role)) return undefined;
    throw new ProblemError(
      'not-allowed',
      'This page is for officers. Ask an officer to open it, or to change your role.',
    );
  });
}

function signedIn(this: FastifyRequest): Person | undefined {
  return this.session?.awaitsCode === false ? this.session.person : undefined;
}

function person(this: FastifyRequest): Person {
  if (!this.signedIn) throw new Error('This page is shown before the sign-in, so it has no person.');
  return this.signedIn;
}

/** The step that someone has to take before they can open this page. */
function nextStep({session, url, method, routeOptions}: FastifyRequest): string | undefined {
  if (!session) return `/register/sign-in${method === 'GET' ? `?next=${encodeURIComponent(url)}` : ''}`;
  if (routeOptions.url === SIGN_OUT_PATH) return undefined;
  if (session.awaitsCode) return CODE_PATH;
  return session.mustChange && routeOptions.url !== PASSWORD_PATH ? PASSWORD_PATH : undefined;
}

function hasToken({body, formToken}: FastifyRequest): boolean {
  const [given, expected] = [formValue(body, 'token'), formToken].map((text) => Buffer.from(text));
  return given?.length === expected?.length && timingSafeEqual(given ?? Buffer.of(), expected ?? Buffer.of());
}

/** Headers of every page: styles of its own, no scripts, and never in a frame. */
export function pageHeaders(scope: FastifyInstance): void {
  scope.addHook('onRequest', (_request: FastifyRequest, reply: FastifyReply, done) => {
    void reply.headers({
      'content-security-policy': POLICY,
      'cross-origin-resource-policy': 'same-origin',
      // With no referrer at all, browsers would not say where a form came from: https://fetch.spec.whatwg.org/#origin-header
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    });
    done();
  });
}

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');
