/** In place of `receipt.js`: passes on what the newest noted answer is, of which a receipt would be made. */
export function keepReceipts({win}, noted) {
  const {action, context} = JSON.parse(noted.read()).at(-1);
  noted.clear();
  win.document.dispatchEvent(new win.CustomEvent('receipt-asked-for', {detail: {action, context}}));
}
