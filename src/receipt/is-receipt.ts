import type {Receipt} from './receipt.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const listsOf = ({piiControllers, services, record}: Receipt): readonly (readonly unknown[])[] => [
  piiControllers,
  services,
  services.flatMap(({purposes}) => purposes),
  record.notices,
  record.processes,
  record.parties,
  record.events,
  record.events.map(({purposes}) => purposes),
];

/**
 * Whether a value read back from storage has a receipt's id and the lists that a receipt is walked by. It may still
 * have been changed: see `verifyReceipt`.
 */
export const isReceipt = (value: unknown): value is Receipt => {
  const receipt = value as Receipt;
  try {
    return (
      UUID.test(receipt.consentReceiptID) &&
      listsOf(receipt).every((list) => list.every((item) => item && typeof item === 'object')) &&
      !!receipt.record.events[0]
    );
  } catch {
    return false;
  }
};
