/** Opens a modal dialog, unless it is open. Where the browser has none, the dialog is open without being modal. */
export function openModal(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  const {showModal} = dialog as Partial<HTMLDialogElement>;
  if (showModal) showModal.call(dialog);
  else dialog.open = true;
}

/** Closes a dialog that `openModal` opened. */
export function closeModal(dialog: HTMLDialogElement | null): void {
  if (!dialog) return;
  const {close} = dialog as Partial<HTMLDialogElement>;
  if (close) close.call(dialog);
  else dialog.open = false;
}
