import type {FastifyBaseLogger} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import {daysInMs, isoMilliseconds} from '../../../platform/pure/time.ts';
import type {OutgoingTable} from '../../database/case-tables.ts';
import type {Database} from '../../database/tables.ts';
import {transact} from '../../database/transact.ts';
import {type CaseEvent, type CaseRecord, lastEvent} from '../model.ts';
import {addToCase} from '../store.ts';
import type {Mailer, MailResult} from './mailer.ts';
import {sendWebhook} from './webhook.ts';

/** Sends what waits in the database. */
export interface Outbox {
  /** Sends what is due. Resolves when nothing is left that can be sent now, or after the message at which `signal` was aborted. */
  sendDue(signal?: AbortSignal): Promise<void>;
}

export interface OutboxOptions {
  readonly db: Database;
  /** `undefined` when the service has no server for e-mail: a mail that was stored while it had one waits, as if that server were down. */
  readonly mailer: Mailer | undefined;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** How many messages are taken at once. */
const BATCH = 20;

/** How long one process has to send a message before another one takes it, in milliseconds. */
const LEASE = 5 * 60_000;

/** The waits between tries, in minutes; the last one repeats. */
const WAITS = [1, 2, 5, 15, 30, 60];

/** After this time, a message counts as refused, as mail servers do: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1 */
const GIVE_UP_AFTER = daysInMs(5);

/** The outbox of a database. Several processes may share it. */
export function createOutbox(options: OutboxOptions): Outbox {
  const {db, now} = options;
  let running = Promise.resolve();
  const sendAll = async (signal?: AbortSignal): Promise<void> => {
    const isStopped = (): boolean => signal?.aborted === true;
    while (!isStopped()) {
      const due = await db
        .selectFrom('outgoing')
        .selectAll()
        .where('next_try_at', '<=', isoMilliseconds(now()))
        .orderBy('next_try_at')
        .limit(BATCH)
        .execute();
      if (due.length === 0) return;
      for (const row of due) if (!isStopped()) await sendOne(row, options);
    }
  };
  // One after another: a second call waits for what the first one has not taken.
  return {
    sendDue(signal) {
      const send = (): Promise<void> => sendAll(signal);
      return (running = running.then(send, send));
    },
  };
}

async function sendOne(row: OutgoingTable, options: OutboxOptions): Promise<void> {
  if (!(await claim(row, options))) return;
  const result = await deliver(row, options);
  await settle(row, result, options);
}

/** Takes a message for a while. Fails when another process has taken it. */
async function claim({id, next_try_at, tries}: OutgoingTable, {db, now}: OutboxOptions): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('outgoing')
    .set({next_try_at: isoMilliseconds(now() + LEASE), tries: tries + 1})
    .where('id', '=', id)
    .where('next_try_at', '=', next_try_at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function deliver(
  {id, kind, target, subject, body}: OutgoingTable,
  {mailer}: OutboxOptions,
): Promise<MailResult> {
  if (kind === 'webhook') return sendWebhook(target, body);
  return mailer
    ? mailer.send({id, to: target, subject, text: body})
    : Promise.resolve({state: 'later', error: 'SMTP_URL is not set.'});
}

async function settle(row: OutgoingTable, result: MailResult, options: OutboxOptions): Promise<void> {
  const {db, now, log} = options;
  const time = now();
  const isOver = time - Date.parse(row.created_at) > GIVE_UP_AFTER;
  const state = result.state === 'later' && isOver ? 'refused' : result.state;
  const error = result.state === 'sent' ? null : result.error;
  if (error !== null) log.warn({kind: row.kind, reference: row.reference, error}, 'A message was not sent');
  const isLater = state === 'later';
  const wait = (WAITS[row.tries] ?? WAITS.at(-1) ?? 60) * 60_000;
  await transact(db, async (transaction) => {
    await transaction
      .updateTable('outgoing')
      .set({
        state: isLater ? 'waiting' : state,
        next_try_at: isLater ? isoMilliseconds(time + wait) : null,
        error,
        // A letter can have secret links, of which only hashes are stored. Its text goes into the history without them.
        ...(isLater ? {} : {body: ''}),
      })
      .where('id', '=', row.id)
      .execute();
    if (!isLater && row.purpose !== 'notice')
      await addToCase(transaction, row.reference, (record) => ({
        events: eventsOf(row, {record, error, time}),
      }));
  });
}

/** The secret at the end of a link to the status, or of one that confirms an address. */
const SECRET_LINK = /(\/(?:status|email)\/)[\w-]{43}/g;

/** The mail in the history of the case. The first letter about a complaint acknowledges it, once it has left. */
function eventsOf(
  {target, subject, body, purpose}: OutgoingTable,
  {record, error, time}: {readonly record: CaseRecord; readonly error: string | null; readonly time: number},
): readonly CaseEvent[] {
  const facts = {day: londonDate(time), at: isoMilliseconds(time), by: null};
  const details = {to: target, subject, letter: body.replaceAll(SECRET_LINK, '$1…')};
  if (error !== null) return [{...facts, type: 'mail-refused', details: {...details, reason: error}}];
  const isAcknowledgement = purpose === 'acknowledgement' && lastEvent(record, 'acknowledged') === undefined;
  return [
    {...facts, type: 'mail-sent', details},
    ...(isAcknowledgement ? [{...facts, type: 'acknowledged' as const, details}] : []),
  ];
}
