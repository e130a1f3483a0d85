/** In place of `receipt.js`: passes on what a receipt would be made of. */
export function keepReceipt({win}, action, context) {
  win.document.dispatchEvent(new win.CustomEvent('receipt-asked-for', {detail: {action, context}}));
}
