import type {ConsentEvent} from '../../receipt/record-model.ts';
import type {RegisteredMember} from '../../receipt/register-paths.ts';
import type {RegisterFolder} from './register-folder.ts';
import type {ReceiptStore, StoredReceipt} from './store.ts';

/** One receipt in the list of all receipts. */
export interface ReceiptSummary {
  readonly id: string;
  /** The visitor's time: ISO 8601 in UTC. */
  readonly created: string;
  /** The service's time: ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Hash of the words that the visitor was shown; absent when there are none that are known. */
  readonly noticeSha256?: string | undefined;
  /** What was never registered: nothing but the receipt itself says that the visitor saw it, or that it ran. Absent when all was. */
  readonly unproven?: readonly RegisteredMember[];
  /** What the receipt adds to the record, oldest first: the visitor's action, and what has lapsed. */
  readonly events: readonly Pick<ConsentEvent, 'type' | 'time' | 'by' | 'method' | 'purposes'>[];
}

/** Maximum number of receipts in the list. */
const MAX_LISTED = 500;

/** The newest receipts, newest first. */
export async function receiptSummaries(
  store: ReceiptStore,
  register?: RegisterFolder,
): Promise<readonly ReceiptSummary[]> {
  return (await store.list(MAX_LISTED)).map((stored) => summary(stored, register));
}

function summary({receipt, receivedAt}: StoredReceipt, register: RegisterFolder | undefined): ReceiptSummary {
  const {consentReceiptID: id, created, record, chain, evidence} = receipt;
  const events = record.events.slice(chain?.prevEvents ?? 0);
  const unproven = register?.unproven(evidence) ?? [];
  return {
    id,
    created,
    receivedAt,
    noticeSha256: evidence.noticeSha256,
    ...(unproven.length > 0 ? {unproven} : {}),
    events: events.map(({type, time, by, method, purposes}) => ({type, time, by, method, purposes})),
  };
}
