import {nativesOf} from '../../platform/web/natives.ts';
import {html, type TemplateResult} from 'lit/html.js';
import type {Receipt} from '../../receipt/model.ts';
import type {UiContext} from '../context.ts';
import {formatDateTime} from '../format-date.ts';
import {answerRows, factList} from '../panel/fact-list.ts';
import type {ProofModule, ReceiptsModule} from '../parts.ts';
import {translate} from '../texts/translate.ts';
import {printAlone} from './print-alone.ts';
import {receiptList} from './receipt-card.ts';
import {happeningsIn, keysWith} from './receipt-facts.ts';
import {type VerifiedReceipt, verifyReceipts} from './verify-receipts.ts';
import {toJson} from '../../platform/pure/to-json.ts';

/** How long a browser may take to read a file that it saves, in milliseconds. */
const SAVE_TIME_MS = 60_000;

/**
 * Returns the function that verifies the receipts, given oldest first, and prepares them for rendering. `importProof` loads
 * `desk-proof.js`; it is called when the visitor asks for the check with the organisation.
 */
export function showReceiptsWith(importProof: () => Promise<ProofModule>): ReceiptsModule['showReceipts'] {
  return async (document, receipts) => {
    // The type says that it is always there, but it is missing outside secure contexts.
    const subtle: SubtleCrypto | undefined = nativesOf(document.defaultView)?.crypto.subtle;
    const latestFirst = await verifyReceipts(subtle, receipts);
    const download = ({receipt}: VerifiedReceipt): void =>
      saveAsFile(document, `receipt-${receipt.consentReceiptID}.json`, receipt);
    const check = subtle && organisationCheck(importProof, document, subtle);
    return {
      view: (context) => receiptList(context, latestFirst, {download, print: printAlone, check}),
      events: (context) => latestFirst[0] && eventList(context, latestFirst[0].receipt),
    };
  };
}

function organisationCheck(
  importProof: () => Promise<ProofModule>,
  document: Document,
  subtle: SubtleCrypto,
): (context: UiContext, receipt: Receipt) => Promise<string> {
  return async (context, receipt) => {
    const proof = await importProof().catch(() => undefined);
    return proof
      ? proof.checkWithOrganisation(document, subtle, context, receipt)
      : translate(context.texts, 'trouble.text');
  };
}

/** All choices that a receipt lists, newest first: how the current choice came about. */
function eventList(context: UiContext, receipt: Receipt): TemplateResult {
  const {texts} = context;
  const happenings = [...happeningsIn(receipt)].reverse();
  return html`
    <details>
      <summary>${translate(texts, 'choices.earlier', {count: String(happenings.length)})}</summary>
      <ol reversed>
        ${happenings.map(
          ({time, purposes}) =>
            html`<li>
              ${factList(context, [
                ['receipt.date', formatDateTime(time, context)],
                ...answerRows(context, (answer) => keysWith(purposes, answer)),
              ])}
            </li>`,
        )}
      </ol>
    </details>
  `;
}

/** Lets the visitor save `value` as a JSON file. */
function saveAsFile(document: Document, name: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([toJson(value, 2)], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SAVE_TIME_MS);
}
