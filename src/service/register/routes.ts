import type {FastifyInstance} from 'fastify';
import type {Database} from '../database/tables.ts';
import type {AuditTrail} from './audit.ts';
import {accountPages} from './account-pages.ts';
import {authenticatorPages} from './authenticator-pages.ts';
import {createAttempts} from './attempts.ts';
import {auditPages} from './audit-pages.ts';
import {cleanInput} from './clean-input.ts';
import {codePage} from './code-page.ts';
import {answerWithPages} from './error-pages.ts';
import {guard, pageHeaders} from './guard.ts';
import {homePage} from './home-page.ts';
import {createKnownBrowsers} from './known-browsers.ts';
import type {CasePagesOptions} from './cases/case-context.ts';
import {casePages} from './cases/case-pages.ts';
import {collectNavigation} from './navigation.ts';
import {passwordPage} from './password-page.ts';
import {peoplePages} from './people-pages.ts';
import {personPages} from './person-pages.ts';
import type {ReceiptPagesOptions} from './receipts/options.ts';
import {receiptPages} from './receipts/receipt-pages.ts';
import {createSessionStore} from './sessions.ts';
import {signInPages} from './sign-in.ts';
import type {LogVerification} from '../upkeep.ts';
import {styleRoute} from './style-route.ts';

/** The options of all pages of the register. */
export interface RegisterOptions extends CasePagesOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
  /** Address of the site, such as `https://www.example.org`. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** The last verification of the log; `undefined` until the first has ended. */
  logState(): LogVerification | undefined;
}

/**
 * Adds the register below `/register/`. In its own scope of Fastify, a hook finds who is signed in (`request.signedIn`), sends others to
 * the sign-in, compares the role of a page (`config.role`) and the token of a form, and answers errors with a page. Routes have their
 * whole path, such as `/register/receipts`.
 */
export async function registerRoutes(
  server: FastifyInstance,
  options: RegisterOptions & ReceiptPagesOptions,
): Promise<void> {
  await server.register((scope) => {
    hideFromOpenApi(scope);
    pageHeaders(scope);
    collectNavigation(scope);
    const {db, now} = options;
    const sessions = createSessionStore(db, now);
    const signIn = {
      ...options,
      sessions,
      attempts: createAttempts(db, now),
      knownBrowsers: createKnownBrowsers(db, now),
    };
    cleanInput(scope);
    guard(scope, signIn);
    styleRoute(scope);
    homePage(scope, options);
    // The groups of pages, in the order of the navigation.
    receiptPages(scope, options);
    signInPages(scope, signIn);
    codePage(scope, signIn);
    casePages(scope, options);
    auditPages(scope, options);
    accountPages(scope, signIn);
    passwordPage(scope, signIn);
    authenticatorPages(scope, signIn);
    peoplePages(scope, options);
    personPages(scope, options);
    answerWithPages(scope);
    return Promise.resolve();
  });
}

/** The OpenAPI document describes what programs use. */
function hideFromOpenApi(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.schema = {hide: true};
  });
}
