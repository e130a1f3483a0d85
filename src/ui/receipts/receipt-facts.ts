import {daysInMs} from '../../platform/pure/time.ts';
import type {Receipt} from '../../receipt/model.ts';
import type {PurposeAnswer} from '../../receipt/record-model.ts';

/** What the panel shows of a receipt. */
export interface ReceiptFacts {
  /** When the choice was made, in milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** When it expires, likewise; `undefined` when the receipt does not say. */
  readonly until: number | undefined;
  /** The organisation that asked. */
  readonly by: string;
  /** The purposes that the visitor agreed to, as shown then, and the BCP 47 tag of their language. */
  readonly purposes: readonly string[];
  readonly language: string;
  readonly noticeVersion: string;
  /** Address of the policy at that time. */
  readonly policy: string;
  /** The start of the receipt's id, short enough to read out on the telephone. */
  readonly reference: string;
  /** SHA-256 of the receipt, in hex. */
  readonly hash: string | undefined;
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
  const {consentReceiptID, consentTimestamp, language, record, services, policyUrl, piiControllers, hash} =
    receipt;
  const time = consentTimestamp * 1000;
  const days = /^P(\d+)D$/.exec(record.events.at(-1)?.duration ?? '')?.[1];
  return {
    time,
    until: days ? time + daysInMs(Number(days)) : undefined,
    by: piiControllers[0].piiController,
    purposes: services.flatMap(({purposes}) => purposes.map(({purpose}) => purpose)),
    language,
    noticeVersion: record.notices.find(({type}) => type === 'dpv:ConsentNotice')?.version ?? '',
    policy: policyUrl,
    reference: consentReceiptID.slice(0, 8).toUpperCase(),
    hash,
  };
}
