import type {KantaraPurpose, Receipt} from '../../receipt/model.ts';
import type {ConsentRecord, PurposeAnswer} from '../../receipt/record-model.ts';

/** What the panel shows of a receipt. */
export interface ReceiptFacts {
  /** When the receipt was made, in milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** The organisation that asked. */
  readonly by: string;
  /** What is granted, and the BCP 47 tag of the language in which it was shown. */
  readonly purposes: readonly GrantedPurpose[];
  readonly language: string;
  readonly noticeVersion: string;
  /** Address of the policy at that time; `undefined` when the site had none. */
  readonly policy: string | undefined;
  /** The start of the receipt's id, short enough to read out on the telephone. */
  readonly reference: string;
  /** SHA-256 of the receipt, in hex. */
  readonly hash: string | undefined;
}

/** A purpose that is granted. */
export interface GrantedPurpose {
  /** In the words that were shown. */
  readonly words: string;
  /** Id of its category; `undefined` when the receipt does not say. */
  readonly category: string | undefined;
  /** The day on which the consent ends by itself (`2027-05-30`), likewise. */
  readonly end: string | undefined;
}

/** Keys with this answer: categories (`media`) and services (`media:youtube`). */
export function keysWith(
  purposes: Readonly<Record<string, PurposeAnswer>>,
  answer: PurposeAnswer,
): readonly string[] {
  return Object.keys(purposes).filter((key) => purposes[key] === answer);
}

/** What happened at one time: an action of the visitor can be several events. */
interface Happening {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly purposes: Readonly<Record<string, PurposeAnswer>>;
}

/** Everything that a receipt lists, oldest first. */
export function happeningsIn({record}: Receipt): readonly Happening[] {
  const byTime = new Map<number, Happening>();
  for (const event of record.events) {
    const time = Date.parse(event.time);
    byTime.set(time, {time, purposes: {...byTime.get(time)?.purposes, ...event.purposes}});
  }
  return [...byTime.values()];
}

/** What the receipt adds to those before it: by key, what its own events say. */
export function newAnswers({record, chain}: Receipt): Readonly<Record<string, PurposeAnswer>> {
  const events = record.events.slice(chain?.prevEvents);
  return Object.assign({}, ...events.map(({purposes}) => purposes)) as Readonly<
    Record<string, PurposeAnswer>
  >;
}

/** Reads from a receipt what the panel shows of it. */
export function receiptFacts(receipt: Receipt): ReceiptFacts {
  const {consentReceiptID, created, language, record, services, policyUrl, piiControllers, hash} = receipt;
  return {
    time: Date.parse(created),
    by: piiControllers[0].piiController,
    purposes: services.flatMap(({purposes}) => purposes.map((purpose) => grantedPurpose(purpose, record))),
    language,
    noticeVersion: record.notices.find(({type}) => type === 'dpv:ConsentNotice')?.version ?? '',
    policy: policyUrl,
    reference: consentReceiptID.slice(0, 8).toUpperCase(),
    hash,
  };
}

function grantedPurpose(
  {purpose: words, termination}: KantaraPurpose,
  {processes}: ConsentRecord,
): GrantedPurpose {
  const process = processes.find(({purpose_}) => purpose_.title === words);
  return {
    words,
    category: process?.id.replace('#process-', ''),
    end: /^\d{4}-\d\d-\d\d/.exec(termination)?.[0],
  };
}
