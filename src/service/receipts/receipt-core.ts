import type {Receipt} from '../../receipt/model.ts';
import type {ConsentRecord} from '../../receipt/record-model.ts';

/** The members of a receipt that the service itself needs: whose it is, what was answered, and what it continues. */
export interface ReceiptCore extends Pick<Receipt, 'consentReceiptID' | 'piiPrincipalId' | 'chain'> {
  readonly record: Pick<ConsentRecord, 'recordId' | 'events'>;
}

/** Only these members, so that little is passed to another thread. */
export function receiptCore({consentReceiptID, piiPrincipalId, chain, record}: Receipt): ReceiptCore {
  const {recordId, events} = record;
  return {consentReceiptID, piiPrincipalId, record: {recordId, events}, ...(chain && {chain})};
}
