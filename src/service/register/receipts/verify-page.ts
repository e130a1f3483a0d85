import type {FastifyInstance} from 'fastify';
import {tryOrUndefined} from '../../../platform/pure/try-or-undefined.ts';
import {openCheckpoint} from '../../log/checkpoint.ts';
import {proofOf} from '../../log/routes.ts';
import {decodeVerifierKey, type NoteVerifier} from '../../log/signed-note.ts';
import {withProof} from '../../receipts/routes.ts';
import type {ReceiptTable} from '../../database/tables.ts';
import {type StoredReceipt, toStored} from '../../receipts/store.ts';
import {checkReceipt} from '../../verify/check-receipt.ts';
import type {CheckedPart, ReceiptPart} from '../../verify/checked-part.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {readReceiptRow, receiptPath, type ReceiptPagesOptions, type ReceiptRoute} from './options.ts';

/** Adds the page that verifies a receipt, part by part, as `privacy-desk verify` does. */
export function verifyPage(server: FastifyInstance, options: ReceiptPagesOptions): void {
  server.get<ReceiptRoute>('/register/receipts/:id/verify', async (request, reply) => {
    const row = await readReceiptRow(options.db, request.params.id);
    const stored = toStored(row);
    if (!stored) return reply.redirect(receiptPath(row.log_index), 303);
    const parts = await verifyStored(options, row, stored);
    const failed = parts.filter(({result}) => result === 'failed').map(({part}) => part);
    await options.audit.add(request.person, 'receipt:verify', row.id, failed.join(', ') || 'everything fits');
    return sendRegisterPage(request, reply, {
      title: `Verify receipt ${row.reference.toUpperCase()}`,
      body: html`${verdict(failed)}${partTable(parts)}`,
      back: {path: receiptPath(row.log_index), label: `Receipt ${row.reference.toUpperCase()}`},
    });
  });
}

async function verifyStored(
  {db, keys, now}: ReceiptPagesOptions,
  row: ReceiptTable,
  stored: StoredReceipt,
): Promise<readonly CheckedPart[]> {
  const {chain} = stored.receipt;
  const previous = chain && (await readReceiptRow(db, chain.prevReceipt).catch(() => undefined));
  const before = previous && toStored(previous);
  const proof = await proofOf({db, keys, now}, row.id);
  return checkReceipt(withProof(stored), {
    keys: await keys.publicKeys(),
    others: before ? [withProof(before)] : [],
    hasPrevious: false,
    proof,
    checkpoint: proof.checkpoint,
    verifier: signerOf(proof.checkpoint, await keys.verifierKeys()),
  });
}

/** The key that has signed a checkpoint: the newest one, or one that is retired. */
function signerOf(note: string, keys: readonly string[]): NoteVerifier | undefined {
  const verifiers = keys.map(decodeVerifierKey);
  return verifiers.find((one) => tryOrUndefined(() => openCheckpoint(note, one))) ?? verifiers.at(-1);
}

function verdict(failed: readonly ReceiptPart[]): Html {
  return failed.length === 0
    ? html`<p class="success"><strong>Everything that can be checked is as it was received.</strong></p>`
    : html`<p class="attention">
        <strong
          >Something is wrong: ${failed.map((part) => partWords[part].toLowerCase()).join(', ')}.</strong
        >
        The database may have been changed. Keep a copy of it, and compare it with a backup and with the
        <code>verify-log</code> command.
      </p>`;
}

const partWords: Readonly<Record<ReceiptPart, string>> = {
  file: 'File',
  schema: 'Structure',
  hash: 'Hash',
  signature: 'Signature of the service',
  chain: 'Link to the receipt before',
  inclusion: 'Place in the log',
  checkpoint: 'Signature of the log',
};

const resultWords: Readonly<Record<CheckedPart['result'], string>> = {
  ok: 'Fits',
  failed: 'Wrong',
  'not checked': 'Not checked',
};

function partTable(parts: readonly CheckedPart[]): Html {
  return html`<table class="stacked">
    <caption class="hidden">
      What was checked
    </caption>
    <thead>
      <tr>
        <th scope="col">Part</th>
        <th scope="col">Result</th>
        <th scope="col">What was found</th>
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        ({part, result, message}) =>
          html`<tr>
            <th scope="row">${partWords[part]}</th>
            <td data-label="Result">${resultWords[result]}</td>
            <td data-label="What was found">${message}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
