import type {FastifyInstance} from 'fastify';
import type {Database} from '../database/tables.ts';
import type {AuditTrail} from './audit.ts';

/** What the pages of the register need. */
export interface RegisterOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Adds the register below `/register/`. In its own scope of Fastify, a hook finds who is signed in (`request.person`), sends others to
 * the sign-in, compares the role of a page (`config.role`) and the token of a form, and answers errors with a page.
 */
export function registerRoutes(_server: FastifyInstance, _options: RegisterOptions): void {
  // Each group of pages is a function of this form, called here.
}
