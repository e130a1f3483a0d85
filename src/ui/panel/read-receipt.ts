import type {Receipt} from '../../receipt/receipt.ts';

/** What a visitor wants to know of a receipt. */
export interface ReadReceipt {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** Ids of categories. */
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  readonly noticeVersion: string;
  /** Short enough to read out on the telephone. */
  readonly reference: string;
  /** SHA-256 of the receipt, in hex. */
  readonly hash: string | undefined;
}

/** The readable part of a receipt. */
export const readReceipt = ({consentReceiptID, consentTimestamp, record, hash}: Receipt): ReadReceipt => {
  const answers = Object.entries(record.events.at(-1)?.purposes ?? {});
  const ids = (isGranted: boolean): readonly string[] =>
    answers.flatMap(([id, answer]) => ((answer === 'granted') === isGranted ? id : []));
  return {
    time: consentTimestamp * 1000,
    granted: ids(true),
    refused: ids(false),
    noticeVersion: record.notices.find(({type}) => type === 'dpv:ConsentNotice')?.version ?? '',
    reference: consentReceiptID.slice(0, 8).toUpperCase(),
    hash,
  };
};
