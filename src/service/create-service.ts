import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {SiteConfig} from '../config/types.ts';
import {letterKinds} from './letter-kinds.ts';
import {letterRoute} from './letter-route.ts';
import {createLetterStore} from './letter-store.ts';
import {openDatabase} from './open-database.ts';
import {receiptRoutes} from './receipt-routes.ts';
import {createReceiptStore} from './receipt-store.ts';

/** How a service is set up. */
export interface ServiceOptions {
  /** Path of the SQLite file, or `:memory:`. */
  readonly database: string;
  /** Says whom to write to in the answers to letters. */
  readonly config?: Pick<SiteConfig, 'organisation'>;
  /** The clock: milliseconds since 1970. */
  readonly now?: () => number;
  /** Who may read the list of all receipts. Nobody, unless said otherwise. */
  readonly mayList?: (request: FastifyRequest) => boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Deletes receipts that have been kept long enough by `now` (milliseconds since 1970). Returns how many. */
    purgeExpired(now: number): number;
  }
}

/** Most bytes of a body. A receipt is far smaller. */
const MOST_BYTES = 65_536;

const DAY_MS = 86_400_000;

const answerError = (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const status = error.statusCode ?? 500;
  // What broke inside is nobody else's business.
  return reply
    .code(status)
    .send({message: status < 500 ? error.message : 'Something went wrong. Please try again.'});
};

/**
 * The organisation's side: takes receipts, rights requests and complaints, and keeps them in SQLite. Does not listen;
 * deletes expired receipts when it starts and daily. Errors are `{message}`.
 */
export const createService = ({
  database: path,
  config,
  now = Date.now,
  mayList = () => false,
}: ServiceOptions): FastifyInstance => {
  const service = fastify({bodyLimit: MOST_BYTES});
  const database = openDatabase(path);
  const receipts = createReceiptStore(database);
  const letters = createLetterStore(database);
  const daily = setInterval(() => receipts.purgeExpired(now()), DAY_MS).unref();

  service.setErrorHandler(answerError);
  // What other sites' pages may send without asking is not taken: https://fetch.spec.whatwg.org/#cors-safelisted-request-header
  service.removeContentTypeParser('text/plain');
  service.register(formbody, {bodyLimit: MOST_BYTES});
  service.decorate('purgeExpired', (time: number) => receipts.purgeExpired(time));
  receiptRoutes(service, {store: receipts, now, mayList});
  for (const kind of letterKinds)
    letterRoute(service, kind, {store: letters, now, contact: config?.organisation.email});
  service.addHook('onReady', () => Promise.resolve(void receipts.purgeExpired(now())));
  service.addHook('onClose', () => {
    clearInterval(daily);
    database.close();
    return Promise.resolve();
  });
  return service;
};
