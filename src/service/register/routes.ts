import type {FastifyInstance} from 'fastify';
import type {Database} from '../database/tables.ts';
import type {AuditTrail} from './audit.ts';
import {answerWithPages} from './error-pages.ts';
import {guard, pageHeaders} from './guard.ts';
import {homePage} from './home-page.ts';
import {collectNavigation} from './navigation.ts';
import {createSessionStore} from './sessions.ts';
import {signInPages} from './sign-in.ts';
import {styleRoute} from './style-route.ts';

/** What the pages of the register need. */
export interface RegisterOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
  /** Address of the site, such as `https://www.example.org`. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Adds the register below `/register/`. In its own scope of Fastify, a hook finds who is signed in (`request.person`), sends others to
 * the sign-in, compares the role of a page (`config.role`) and the token of a form, and answers errors with a page. Routes have their
 * whole path, such as `/register/receipts`.
 */
export async function registerRoutes(server: FastifyInstance, options: RegisterOptions): Promise<void> {
  await server.register((scope) => {
    hideFromOpenApi(scope);
    pageHeaders(scope);
    collectNavigation(scope);
    const sessions = createSessionStore(options.db, options.now);
    guard(scope, {...options, sessions});
    styleRoute(scope);
    homePage(scope);
    // The groups of pages, in the order of the navigation.
    signInPages(scope, {...options, sessions});
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
