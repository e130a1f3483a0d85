import type {PurposeAnswer} from '../../receipt/consent-event.ts';
import type {Receipt} from '../../receipt/receipt.ts';

/** What a visitor wants to know of a receipt. */
export interface ReadReceipt {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** When the answer ends, likewise; `undefined` when the receipt does not say. */
  readonly until: number | undefined;
  /** Who asked. */
  readonly by: string;
  /** What was agreed to, in the words of that time, and their BCP 47 tag. */
  readonly purposes: readonly string[];
  readonly language: string;
  readonly noticeVersion: string;
  /** Address of the policy as it stood. */
  readonly policy: string;
  /** Short enough to read out on the telephone. */
  readonly reference: string;
  /** SHA-256 of the receipt, in hex. */
  readonly hash: string | undefined;
}

/** Keys with the same answer: categories (`media`) and services (`media:youtube`). */
export const keysWith = (
  purposes: Readonly<Record<string, PurposeAnswer>>,
  answer: PurposeAnswer,
): readonly string[] => Object.keys(purposes).filter((key) => purposes[key] === answer);

/** The readable part of a receipt. */
export const readReceipt = (receipt: Receipt): ReadReceipt => {
  const {consentReceiptID, consentTimestamp, language, record, services, policyUrl, piiControllers, hash} =
    receipt;
  const time = consentTimestamp * 1000;
  const days = /^P(\d+)D$/.exec(record.events.at(-1)?.duration ?? '')?.[1];
  return {
    time,
    until: days ? time + Number(days) * 864e5 : undefined,
    by: piiControllers[0].piiController,
    purposes: services.flatMap(({purposes}) => purposes.map(({purpose}) => purpose)),
    language,
    noticeVersion: record.notices.find(({type}) => type === 'dpv:ConsentNotice')?.version ?? '',
    policy: policyUrl,
    reference: consentReceiptID.slice(0, 8).toUpperCase(),
    hash,
  };
};
