import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {SiteConfig} from '../config/types.ts';
import {daysInMs} from '../platform/pure/time.ts';
import type {Answers} from '../rights/form.ts';
import {choiceCookieRoute} from './choice-cookie.ts';
import {openDatabase} from './database/open-database.ts';
import {receiptRoutes, receiptSummaries, type ReceiptSummary} from './receipts/routes.ts';
import {noticeRoute, registeredNotices} from './receipts/notices.ts';
import {readRetention} from './receipts/retention.ts';
import {createReceiptStore} from './receipts/store.ts';
import {type AcceptedSubmission, acceptSubmission} from './submissions/accept.ts';
import {type SubmissionKind, submissionKinds} from './submissions/kinds.ts';
import {submissionRoute} from './submissions/routes.ts';
import {createSubmissionStore} from './submissions/store.ts';

export interface ServiceOptions {
  /** Path of the SQLite file, or `:memory:`. */
  readonly database: string;
  /**
   * The configuration of the site: the organisation's contact, the options of the request form, how long receipts are kept, and
   * what the copy of the visitor's cookie needs.
   */
  readonly config?: Partial<
    Pick<SiteConfig, 'organisation' | 'rights' | 'receipts' | 'cookie' | 'categories'>
  >;
  /**
   * Folder that `privacy-desk build --register` writes to. With it, the service returns the words that a hash stands for, and
   * marks the receipts of words that were never registered.
   */
  readonly register?: string;
  /** The clock: milliseconds since 1970. */
  readonly now?: () => number;
  /** Whether a request may read the list of all receipts. By default no request may. */
  readonly mayList?: (request: FastifyRequest) => boolean;
}

/** The running service: a Fastify server, and what a page of the organisation needs from it. */
export interface PrivacyDeskService extends FastifyInstance {
  /** The newest receipts, newest first. Check first who asks. */
  listReceipts(): readonly ReceiptSummary[];
  /** Stores a rights request or a complaint. The answers must have passed `validateForm`. */
  acceptSubmission(kind: SubmissionKind['name'], answers: Answers): AcceptedSubmission;
  /** Deletes the receipts whose retention period is over at `time` (milliseconds since 1970). Returns how many. */
  purgeExpired(time: number): number;
}

/** Maximum size of a body in bytes. A receipt is far smaller. */
const MAX_BODY_BYTES = 65_536;

/**
 * Creates the organisation's service: it takes receipts, rights requests and complaints, and stores them in SQLite. It does
 * not listen by itself. It deletes expired receipts when it starts and daily. Errors are `{message}`.
 */
export function createService(options: ServiceOptions): PrivacyDeskService {
  const {database: path, config, now = Date.now, mayList = () => false} = options;
  const server = fastify({bodyLimit: MAX_BODY_BYTES});
  const database = openDatabase(path);
  const receipts = createReceiptStore(database, readRetention(config?.receipts?.retention));
  const notices = options.register === undefined ? undefined : registeredNotices(options.register);
  const submissions = createSubmissionStore(database);
  const kinds = submissionKinds(config?.rights?.relations ?? []);
  const purgeExpired = (time: number): number => receipts.purgeExpired(time);
  const daily = setInterval(() => purgeExpired(now()), daysInMs(1)).unref();

  server.setErrorHandler(sendError);
  // Pages of other sites can send text/plain without a preflight: https://fetch.spec.whatwg.org/#cors-safelisted-request-header
  server.removeContentTypeParser('text/plain');
  server.register(formbody, {bodyLimit: MAX_BODY_BYTES});
  choiceCookieRoute(server, {...config, now});
  receiptRoutes(server, {store: receipts, notices, now, mayList});
  if (notices) noticeRoute(server, notices);
  for (const kind of Object.values(kinds))
    submissionRoute(server, kind, {
      accept: (answers) => acceptSubmission(submissions, kind, answers, now()),
      contact: config?.organisation?.email,
    });
  server.addHook('onReady', () => Promise.resolve(void purgeExpired(now())));
  server.addHook('onClose', () => {
    clearInterval(daily);
    database.close();
    return Promise.resolve();
  });
  return Object.assign(server, {
    listReceipts: () => receiptSummaries(receipts, notices),
    acceptSubmission: (name: SubmissionKind['name'], answers: Answers) =>
      acceptSubmission(submissions, kinds[name], answers, now()),
    purgeExpired,
  });
}

function sendError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  // The message of an internal error may reveal details of the server.
  return reply
    .code(status)
    .send({message: status < 500 ? error.message : 'Something went wrong. Please try again.'});
}
