import {type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Organisation} from '../../config/types.ts';
import type {Answers} from '../../rights/form.ts';
import {type WorkingDays, workingDays} from '../../rights/working-days.ts';
import type {Database} from '../database/tables.ts';
import {tokenHash} from '../register/token-hash.ts';
import {openClock} from './clock.ts';
import {enterIntoCase, type EntryBy, type EntryResult} from './enter.ts';
import {firstMessages} from './first-messages.ts';
import {correctCase, type CorrectionBy, type CorrectionResult} from './correct.ts';
import {
  type CaseChannel,
  type CaseKind,
  type CaseLanguage,
  type CaseRecord,
  isEmailConfirmed,
} from './model.ts';
import {purgeClosedCases} from './purge.ts';
import {createReference, emailSecret, statusSecret} from './secrets.ts';
import type {CaseSettings} from './settings.ts';
import {type CaseStatus, caseStatus} from './status.ts';
import {type CaseStore, type CaseToStore, createCaseStore} from './store.ts';

/** A case to create. The answers must have passed `validateForm`. */
export interface NewCase {
  readonly kind: CaseKind;
  readonly answers: Answers;
  /** `form` unless stated. */
  readonly channel?: CaseChannel;
  /** The day on which it arrived: today unless stated. */
  readonly arrived?: CalendarDate;
  /** The language in which to write to the person: English unless stated. */
  readonly language?: CaseLanguage;
  /** A random key of at least 128 bits that the server put into the form. A form that is sent twice with it makes one case. */
  readonly formKey?: string;
  /** The name of the member of staff who entered it. */
  readonly by?: string;
}

/** A case that was created, or that the same form had created before. */
export interface CreatedCase {
  readonly record: CaseRecord;
  /** `false` when the form of `formKey` had created it before, with these answers or with others. */
  readonly isNew: boolean;
  /** The secret of the link to its status: only the person gets it, and the database keeps only its hash. */
  readonly secret: string;
}

/** The organisation's requests and complaints. */
export interface Cases {
  readonly store: CaseStore;
  readonly settings: CaseSettings;
  readonly days: WorkingDays;
  /** The day in London. */
  today(): CalendarDate;
  create(input: NewCase): Promise<CreatedCase>;
  /** Adds what an officer enters, if the law and the history allow it. */
  enter(reference: string, given: EntryBy): Promise<EntryResult>;
  /** Corrects what a case says about the person, or when it arrived. */
  correct(reference: string, given: CorrectionBy): Promise<CorrectionResult>;
  /** The status of the case whose secret link was followed. */
  status(secret: string): Promise<CaseStatus | undefined>;
  /** The day on which a newer link was sent in place of this one, because the e-mail address was corrected. */
  linkReplacedOn(secret: string): Promise<CalendarDate | undefined>;
  /** Notes that the link in the first letter was followed. The clock does not wait for it. */
  confirmEmail(secret: string): Promise<CaseStatus | undefined>;
  /** Deletes cases whose retention period is over. Resolves with how many. */
  purge(): Promise<number>;
}

export interface CasesOptions {
  readonly db: Database;
  readonly settings: CaseSettings;
  /** Signs the letters. */
  readonly organisation?: Organisation;
  /** Address of the register, such as `https://www.example.org/register`. */
  readonly register?: string;
  /** Hears that there is something to send. */
  readonly onOutgoing?: () => void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The cases in a database. */
export function createCases(options: CasesOptions): Cases {
  const {db, settings, onOutgoing = () => undefined, now} = options;
  const store = createCaseStore(db);
  const days = workingDays(settings.holidays);
  const today = (): CalendarDate => londonDate(now());
  const thenTell = async <Result>(change: Promise<Result>): Promise<Result> => {
    const result = await change;
    onOutgoing();
    return result;
  };
  return {
    store,
    settings,
    days,
    today,
    async create(input) {
      const secret = statusSecret(input.formKey);
      const stored = newRecord(input, now());
      const clock = openClock(stored, today(), days);
      const messages = firstMessages(stored, {...options, clock, secret});
      const reference = await store.insert({...stored, ...hashesOf(input, secret)}, messages);
      onOutgoing();
      const isNew = reference === stored.reference;
      const record = isNew ? stored : await store.get(reference);
      return {record: record ?? stored, isNew, secret};
    },
    enter: (reference, given) => thenTell(enterIntoCase(reference, given, {store, settings, days, now})),
    correct: (reference, given) => thenTell(correctCase(reference, given, {...options, store, days})),
    async status(secret) {
      const record = await store.byHash('status_hash', tokenHash(secret));
      return record && caseStatus(record, today(), days);
    },
    linkReplacedOn: (secret) => store.replacedOn(tokenHash(secret)),
    async confirmEmail(secret) {
      const record = await noteConfirmed(store, secret, now());
      return record && caseStatus(record, today(), days);
    },
    purge: () => purgeClosedCases(store, settings, today()),
  };
}

/** Adds the confirmation once, however often the link is followed. */
async function noteConfirmed(
  store: CaseStore,
  secret: string,
  time: number,
): Promise<CaseRecord | undefined> {
  const found = await store.byHash('email_hash', tokenHash(secret));
  const facts = {day: londonDate(time), at: isoMilliseconds(time), by: null, details: {}};
  const added =
    found &&
    (await store.add(found.reference, (current) => ({
      events: isEmailConfirmed(current) ? [] : [{type: 'email-confirmed', ...facts}],
    })));
  return added?.record;
}

function hashesOf({formKey}: NewCase, secret: string): Omit<CaseToStore, keyof CaseRecord> {
  return {
    formKeyHash: formKey === undefined ? null : tokenHash(formKey),
    statusHash: tokenHash(secret),
    emailHash: tokenHash(emailSecret(secret)),
  };
}

function newRecord(input: NewCase, time: number): CaseRecord {
  const {kind, answers, channel = 'form', arrived = londonDate(time), language = 'en', by = null} = input;
  const receivedAt = isoMilliseconds(time);
  return {
    reference: createReference(kind),
    kind,
    arrived,
    receivedAt,
    channel,
    language,
    answers,
    events: [{type: 'received', day: arrived, at: receivedAt, by, details: {}}],
  };
}
