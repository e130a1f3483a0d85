/** English texts about the check of a receipt with the organisation, part of `desk-proof.js`. */
export const enProof = {
  'receipt.signed': '{organisation} has signed this receipt. Received: {date}.',
  'receipt.unsigned': '{organisation} has no signature for this receipt.',
  'receipt.forged': 'The signature does not fit this receipt.',
  'receipt.logged': 'It is in the log of {organisation}.',
  'receipt.log-unchecked': 'We cannot check now whether it is in the log of {organisation}.',
  'receipt.not-logged': 'It does not match the log of {organisation}.',
} as const;
