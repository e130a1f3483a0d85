import type {FastifyInstance} from 'fastify';
import type {Organisation} from '../../config/types.ts';
import type {Database} from '../database/tables.ts';
import {type Cases, createCases} from './cases.ts';
import {confirmEmailRoutes} from './confirm-email.ts';
import {createMailer} from './outgoing/mailer.ts';
import {createOutbox} from './outgoing/outbox.ts';
import type {CaseSettings} from './settings.ts';

export interface StartCasesOptions {
  readonly db: Database;
  readonly settings: CaseSettings;
  readonly organisation: Organisation;
  /** Address of the register, if it is known. */
  readonly register?: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** How often the outbox is looked at besides, in milliseconds: a new case reaches a person within a minute. */
const INTERVAL = 20_000;

/** The cases of the service, and what sends their letters and notices while the server runs. */
export function startCases(server: FastifyInstance, options: StartCasesOptions): Cases {
  const {db, settings, now} = options;
  const mailer = settings.mail && createMailer(settings.mail);
  const outbox = createOutbox({db, mailer, now, log: server.log});
  const stopping = new AbortController();
  let running = Promise.resolve();
  const send = (): void => {
    if (stopping.signal.aborted) return;
    running = outbox
      .sendDue(stopping.signal)
      .catch((err: unknown) => server.log.error({err}, 'The outbox could not be read'));
  };
  const timer = setInterval(send, INTERVAL).unref();
  server.addHook('onReady', () => Promise.resolve(send()));
  server.addHook('preClose', async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
    mailer?.close();
  });
  const cases = createCases({...options, onOutgoing: send});
  confirmEmailRoutes(server, cases);
  return cases;
}
