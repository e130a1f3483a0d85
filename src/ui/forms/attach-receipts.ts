import {storageKey} from '../../contract/storage-keys.ts';
import {localStorageText} from '../../platform/web/web-storage.ts';
import {readHistory} from '../../receipt/history.ts';
import type {FormScriptData} from '../../rights/script-data.ts';

/**
 * Offers to attach the receipts that this browser keeps: a box that is not ticked, after the question about their numbers. Nothing
 * is read into the form before it is ticked.
 */
export function offerReceipts(
  win: Window,
  form: HTMLFormElement,
  {cookie, texts}: Pick<FormScriptData, 'cookie' | 'texts'>,
): void {
  const input = form.querySelector<HTMLInputElement>('input[name="receiptIds"]:not([type="hidden"])');
  const receipts = readHistory(localStorageText(win, storageKey(cookie, 'receipts')));
  if (!input || receipts.length === 0) return;
  const ids = receipts.map(({consentReceiptID}) => consentReceiptID).join(', ');
  const box = win.document.createElement('input');
  box.type = 'checkbox';
  box.id = 'attach-receipts';
  box.checked = input.value === ids;
  box.addEventListener('change', () => {
    input.value = box.checked ? ids : '';
  });
  const label = win.document.createElement('label');
  label.htmlFor = box.id;
  label.textContent = texts['receipts.attach'].replace('{count}', String(receipts.length));
  const tick = win.document.createElement('div');
  tick.className = 'tick';
  tick.append(box, label);
  input.after(tick);
}
