import formbody from '@fastify/formbody';
import {fastify, type FastifyInstance, LogController} from 'fastify';
import type {Answers} from '../rights/form.ts';
import type {Cases} from './cases/cases.ts';
import {type CaseSettings, defaultCaseRetention, letterRegulator} from './cases/settings.ts';
import {serviceAddress} from './cases/service-address.ts';
import {startCases} from './cases/start-cases.ts';
import {choiceCookieRoute} from './choice-cookie.ts';
import {openDatabase} from './database/open-database.ts';
import type {Database} from './database/tables.ts';
import {formRoutes} from './forms/routes.ts';
import {hasTag, templateError} from './forms/template.ts';
import {healthRoutes} from './http/health.ts';
import {readJsonStrictly} from './http/json-body.ts';
import {loggerOptions, logRequests} from './http/logger.ts';
import {createMetrics, type Metrics, metricsRoute} from './http/metrics.ts';
import {openApiRoute} from './http/openapi.ts';
import {answerWithProblems} from './http/problem.ts';
import {protect} from './http/protection.ts';
import {parseAnchors} from './log/anchor-checkpoint.ts';
import {readLog} from './log/log-store.ts';
import {logRoutes} from './log/routes.ts';
import {createAcceptReceipt} from './receipts/accept.ts';
import {countRoute} from './receipts/count-route.ts';
import {eraseForVisitor} from './receipts/erasure-requests.ts';
import {erasuresFile, reapplyErasures} from './receipts/erasures-file.ts';
import type {NoteErasures} from './receipts/erase.ts';
import {purgeReceipts} from './receipts/purge.ts';
import {noticeRoute, openRegister, type RegisterFolder} from './receipts/register-folder.ts';
import {readRetention, type RetentionPeriod} from './receipts/retention.ts';
import {openReceiptWriter} from './receipts/open-receipt-writer.ts';
import {receiptRoutes} from './receipts/routes.ts';
import {createAuditTrail} from './register/audit.ts';
import {registerRoutes} from './register/routes.ts';
import {createReceiptStore} from './receipts/store.ts';
import {type Keys, openKeys} from './signing/key-store.ts';
import {type AcceptedSubmission, acceptSubmission} from './submissions/accept.ts';
import {createSendLimit, type IsOverLimit} from './submissions/send-limit.ts';
import type {PrivacyDeskService, ServiceOptions} from './service-options.ts';
import {type SubmissionKind, submissionKinds} from './submissions/kinds.ts';
import {submissionRoute} from './submissions/routes.ts';
import {createUpkeep, type LogVerification} from './upkeep.ts';

/** A sender of one byte now and then must not keep a connection. Visitors on a slow line send 10 kB in a few seconds. */
const REQUEST_TIMEOUT = 30_000;

/** Maximum size of a body in bytes, where a route has no other. */
const MAX_BODY_BYTES = 65_536;

/**
 * Creates the organisation's service: it takes receipts, rights requests and complaints, stores them, signs receipts, and keeps a
 * log of them in which every change shows. It does not listen by itself. Rejects when the database cannot be opened.
 */
export async function createService(options: ServiceOptions): Promise<PrivacyDeskService> {
  const {database: address, logLevel = 'silent', trustProxy = false} = options;
  const {requestTimeout = REQUEST_TIMEOUT} = options;
  const server: FastifyInstance = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout,
    // Node would look only every 30 seconds: https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
    http: {headersTimeout: requestTimeout / 3, connectionsCheckingInterval: requestTimeout / 6},
    // One server in front: the last address of the list is the one that it has added.
    trustProxy: trustProxy ? (_address, hop) => hop === 0 : false,
    logController: new LogController({disableRequestLogging: true}),
    logger: loggerOptions(logLevel),
  });
  const db = await openDatabase(address, (err) => server.log.warn({err}, 'A connection was lost'));
  server.addHook('onClose', () => db.destroy());
  try {
    await prepare(server, options);
    const added = await addService(server, db, options);
    return Object.assign(server, added);
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** What is the same for every route. */
async function prepare(
  server: FastifyInstance,
  {origin, otherOrigins = [], rateLimit}: ServiceOptions,
): Promise<void> {
  answerWithProblems(server);
  readJsonStrictly(server);
  logRequests(server);
  // Pages of other sites can send text/plain without a preflight: https://fetch.spec.whatwg.org/#cors-safelisted-request-header
  server.removeContentTypeParser('text/plain');
  await server.register(formbody, {bodyLimit: MAX_BODY_BYTES});
  await protect(server, {origins: [origin ?? [], otherOrigins].flat(), rateLimit: rateLimit ?? false});
  await openApiRoute(server);
}

type Added = Pick<PrivacyDeskService, 'acceptSubmission' | 'purgeExpired'>;

async function addService(server: FastifyInstance, db: Database, options: ServiceOptions): Promise<Added> {
  const {config, now = Date.now, origin = 'http://localhost'} = options;
  const metrics = createMetrics();
  const keys = await openKeys(db, {origin, now});
  const retention = readRetention(config?.receipts?.retention);
  const noteErasures = erasuresFile(options.erasures);
  const registered = options.register === undefined ? undefined : openRegister(options.register);
  if (options.erasures !== undefined) await eraseAgain(server, db, options.erasures, now());
  const parts: ServiceParts = {...{db, metrics, keys, origin, now}, ...{retention, noteErasures, registered}};

  metricsRoute(server, metrics, async () => (await readLog(db)).size);
  healthRoutes(server, () => readLog(db));
  choiceCookieRoute(server, {...config, now});
  addReceipts(server, parts, options);
  logRoutes(server, {db, keys, now});
  const {cases, kinds, accept} = await addCases(server, parts, options);
  let logState: LogVerification | undefined;
  await registerRoutes(server, {
    ...{...parts, logState: () => logState},
    ...{audit: createAuditTrail(db, now), cases, hasCounter: options.countRefusals ?? false},
    organisation: config?.organisation ?? {},
    caseFields: {request: kinds.request.fields, complaint: kinds.complaint.fields},
  });
  createUpkeep(server, {
    ...{db, cases, keys, metrics, now},
    anchors: parseAnchors(options.anchors ?? ''),
    onVerified: (state) => (logState = state),
  });
  return {
    acceptSubmission: (name, answers) => accept(kinds[name], answers),
    purgeExpired: (time) => purgeReceipts(db, () => time),
  };
}

/** The parts of the service that other parts use. */
interface ServiceParts {
  readonly db: Database;
  readonly metrics: Metrics;
  readonly keys: Keys;
  readonly origin: string;
  readonly retention: RetentionPeriod;
  readonly noteErasures: NoteErasures;
  readonly registered: RegisterFolder | undefined;
  now(): number;
}

function addReceipts(server: FastifyInstance, parts: ServiceParts, options: ServiceOptions): void {
  const {db, metrics, keys, retention, noteErasures, registered, now} = parts;
  const writer = openReceiptWriter(db, {database: options.database, period: retention}, keys.signing);
  server.addHook('onClose', () => writer.close());
  receiptRoutes(server, {
    store: createReceiptStore(db, retention),
    accept: createAcceptReceipt({register: registered, write: writer.write, now, metrics}),
    metrics,
    erase: (receipt, scope) => eraseForVisitor(db, {receipt, scope, now: now()}, noteErasures),
  });
  if (options.countRefusals) countRoute(server, {db, now});
  if (registered) noticeRoute(server, registered);
}

/** Adds requests and complaints: where they come in, and the forms. */
async function addCases(server: FastifyInstance, {db, now}: ServiceParts, options: ServiceOptions) {
  const {config, origin: known} = options;
  const settings: CaseSettings = {regulator: config?.regulator ?? {}, ...options.cases};
  const organisation = config?.organisation ?? {};
  const address = serviceAddress({origin: known, links: config?.links});
  const cases = startCases(server, {
    ...{db, organisation, now},
    // Without a known address, a link would lead to the reader's own computer.
    settings: address === undefined ? settings : {address, ...settings},
    ...(known !== undefined && {register: `${known}/register`}),
  });
  const kinds = submissionKinds(config?.rights?.relations ?? []);
  const accept = (kind: SubmissionKind, answers: Answers): Promise<AcceptedSubmission> =>
    acceptSubmission(cases, kind, answers);
  const isOverLimit = await createSendLimit(server);
  for (const kind of Object.values(kinds))
    submissionRoute(server, kind, {
      isOverLimit,
      accept: (answers) => accept(kind, answers),
      contact: organisation.email,
    });
  await addForms(server, {cases, isOverLimit}, {...options, cases: settings});
  return {cases, kinds, accept};
}

/** After a backup was restored. */
async function eraseAgain(server: FastifyInstance, db: Database, path: string, now: number): Promise<void> {
  const {erased, held} = await reapplyErasures(db, path, now);
  if (erased > 0)
    server.log.warn(
      {count: erased},
      'Receipts that had been erased were in the database, and were erased again',
    );
  if (held > 0)
    server.log.warn({count: held}, 'Receipts in the file of erasures are on hold, and were not erased');
}

async function addForms(
  server: FastifyInstance,
  parts: {readonly cases: Cases; readonly isOverLimit: IsOverLimit},
  {config = {}, origin, templates, cases: settings = {}}: ServiceOptions,
): Promise<void> {
  for (const template of Object.values(templates ?? {})) {
    const error = templateError(template);
    if (error !== undefined) throw new Error(error);
  }
  const site = {
    ...{config, origin, hasTag: hasTag(templates)},
    address: settings.address,
    regulator: letterRegulator(settings),
    retention: {...defaultCaseRetention, ...settings.retention},
  };
  await formRoutes(server, {site, templates, ...parts});
}
