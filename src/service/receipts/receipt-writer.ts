import type {Database} from '../database/tables.ts';
import {signCanonical, type Signing} from '../signing/sign-receipt.ts';
import {createGroupCommit} from './group-commit.ts';
import type {RetentionPeriod} from './retention.ts';
import {type AddResult, createReceiptStore, type NewReceipt} from './store.ts';

/** A valid receipt that has arrived, and is not signed yet. */
export type ArrivedReceipt = Omit<NewReceipt, 'jws'>;

/** Signs a receipt, and stores it together with others. Resolves once it is on the disk. */
export type WriteReceipt = (arrived: ArrivedReceipt, signing: Signing) => Promise<AddResult>;

/** How many receipts one commit stores at most. */
const MAX_GROUP = 256;

/** Writes to `db`, in this thread. */
export function createReceiptWriter(db: Database, period: RetentionPeriod): WriteReceipt {
  const store = createReceiptStore(db, period);
  const commit = createGroupCommit<NewReceipt, AddResult>((group) => store.add(group), MAX_GROUP);
  return (arrived, signing) => {
    const {receipt, body, receivedAt, unproven} = arrived;
    const options = {...signing, receivedAt, isUnproven: unproven.length > 0};
    return commit({...arrived, jws: signCanonical(receipt, body, options)});
  };
}
