import type {FastifyInstance} from 'fastify';
import type {SiteConfig} from '../config/types.ts';
import type {Answers} from '../rights/form.ts';
import type {CaseSettings} from './cases/settings.ts';
import type {FormTemplates} from './forms/template.ts';
import type {AcceptedSubmission} from './submissions/accept.ts';
import type {SubmissionKind} from './submissions/kinds.ts';

export interface ServiceOptions {
  /** `postgres://…`, the path of a SQLite file that is created if it is missing, or `:memory:`. */
  readonly database: string;
  /**
   * The configuration of the site: the organisation's contact, what the forms show, how long receipts are kept, and what the copy of
   * the visitor's cookie needs.
   */
  readonly config?: Partial<
    Pick<
      SiteConfig,
      | 'organisation'
      | 'rights'
      | 'receipts'
      | 'cookie'
      | 'categories'
      | 'links'
      | 'texts'
      | 'language'
      | 'regulator'
    >
  >;
  /** Pages of the site around the forms for visitors. By default a plain page. */
  readonly templates?: FormTemplates;
  /**
   * Folder that `privacy-desk build --register` writes to. With it, the service returns the words that a hash stands for, and
   * marks the receipts of words that were never registered.
   */
  readonly register?: string;
  /** Address of the site, such as `https://www.example.org`. Signatures name it. `http://localhost` by default. */
  readonly origin?: string;
  /** Other origins whose pages may send receipts. */
  readonly otherOrigins?: readonly string[];
  /** Requests that write which one address may send in a minute. By default there is no limit here: the server in front may have one. */
  readonly rateLimit?: number;
  /** Whether the last address in `X-Forwarded-For` says who sent a request: only behind one server of your own, which adds it. */
  readonly trustProxy?: boolean;
  /** Places that checkpoints of the log are copied to, separated by commas: files, addresses, and `timestamp+https://…`. */
  readonly anchors?: string;
  /** How long a request may take to arrive, in milliseconds. 30,000 by default. A third of it is for its headers. */
  readonly requestTimeout?: number;
  /** Level of the logs on standard output: one of pino's. By default nothing is logged. */
  readonly logLevel?: string;
  /** File in which the ids of erased receipts are noted. After a backup was restored, they are erased again when the service starts. */
  readonly erasures?: string;
  /** Whether `POST /counts` counts refusals of visitors who have no receipt. By default it does not exist. */
  readonly countRefusals?: boolean;
  /** How requests and complaints are handled: who is told of them, how letters are sent, and how long they are kept. */
  readonly cases?: CaseSettings;
  /** The clock: milliseconds since 1970. */
  readonly now?: () => number;
}

/** The service: a Fastify server, and what a page of the organisation needs from it. */
export interface PrivacyDeskService extends FastifyInstance {
  /** Stores a rights request or a complaint. The answers must have passed `validateForm`. */
  acceptSubmission(kind: SubmissionKind['name'], answers: Answers): Promise<AcceptedSubmission>;
  /** Deletes the receipts whose retention period is over at `time` (milliseconds since 1970). Resolves with how many. */
  purgeExpired(time: number): Promise<number>;
}
