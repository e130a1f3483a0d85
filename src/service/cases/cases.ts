import {type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Answers} from '../../rights/form.ts';
import {type WorkingDays, workingDays} from '../../rights/working-days.ts';
import type {Database} from '../database/tables.ts';
import type {CaseChannel, CaseKind, CaseLanguage, CaseRecord} from './model.ts';
import {createReference, emailSecret, hashOfSecret, statusSecret} from './secrets.ts';
import type {CaseSettings} from './settings.ts';
import {type CaseStatus, caseStatus} from './status.ts';
import {type CaseStore, createCaseStore} from './store.ts';

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
  /** The status of the case whose secret link was followed. */
  status(secret: string): Promise<CaseStatus | undefined>;
}

export interface CasesOptions {
  readonly db: Database;
  readonly settings: CaseSettings;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The cases in a database. */
export function createCases({db, settings, now}: CasesOptions): Cases {
  const store = createCaseStore(db);
  const days = workingDays(settings.holidays);
  const today = (): CalendarDate => londonDate(now());
  return {
    store,
    settings,
    days,
    today,
    async create(input) {
      const secret = statusSecret(input.formKey);
      const stored = newRecord(input, now());
      const reference = await store.insert(
        {
          ...stored,
          formKeyHash: input.formKey === undefined ? null : hashOfSecret(input.formKey),
          statusHash: hashOfSecret(secret),
          emailHash: hashOfSecret(emailSecret(secret)),
        },
        [],
      );
      const record = reference === stored.reference ? stored : await store.get(reference);
      return {record: record ?? stored, secret};
    },
    async status(secret) {
      const record = await store.byHash('status_hash', hashOfSecret(secret));
      return record && caseStatus(record, today(), days);
    },
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
