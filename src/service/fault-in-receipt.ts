import {webcrypto} from 'node:crypto';
import {canonicalJson} from '../receipt/canonical-json.ts';
import {receiptHash} from '../receipt/receipt-hash.ts';
import type {Receipt} from '../receipt/receipt.ts';

type Rule = readonly [holds: boolean, message: string];

/** What a schema cannot say: members that must agree with each other. */
const agreements = (receipt: Receipt): readonly Rule[] => {
  const {consentReceiptID, record, evidence} = receipt;
  const time = record.events.at(-1)?.time ?? '';
  return [
    [receipt.id === `urn:uuid:${consentReceiptID}`, 'id must be consentReceiptID as a URN'],
    [receipt.hasIdentifier === consentReceiptID, 'hasIdentifier must be consentReceiptID'],
    [record.id === `urn:uuid:${record.recordId}`, 'record.id must be record.recordId as a URN'],
    [record.dataSubject === receipt.piiPrincipalId, 'record.dataSubject must be piiPrincipalId'],
    [
      receipt.consentTimestamp === Date.parse(time) / 1000,
      'consentTimestamp must be the time of the newest event, in seconds',
    ],
    [
      record.parties.some(({id}) => id === record.controller),
      'record.controller must be the id of one of record.parties',
    ],
    [
      evidence.digest === 'none' || receipt.hash !== undefined,
      'hash is missing: only a receipt whose evidence.digest is "none" may lack it',
    ],
  ];
};

/** JSON can spell half a surrogate pair; canonical JSON cannot. */
const hasCanonicalForm = (receipt: Receipt): boolean => {
  try {
    return canonicalJson(receipt) !== '';
  } catch {
    return false;
  }
};

/** The first thing wrong with a receipt that has the right shape, as a sentence; `undefined` when it is sound. */
export const faultInReceipt = async (receipt: Receipt): Promise<string | undefined> => {
  const broken = agreements(receipt).find(([holds]) => !holds);
  if (broken) return broken[1];
  if (!hasCanonicalForm(receipt)) return 'a text in it is not Unicode';
  if (receipt.hash === undefined) return undefined;
  const hash = await receiptHash(webcrypto.subtle, receipt);
  return receipt.hash === hash ? undefined : 'hash is not that of the content';
};
