import type {FastifyInstance, FastifyRequest} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import type {ReceiptTable} from '../../database/tables.ts';
import {holdsOn, isInForce} from '../../receipts/holds.ts';
import {type StoredReceipt, toStored} from '../../receipts/store.ts';
import {visitorRetention} from '../../receipts/visitor-retention.ts';
import {html, type Html} from '../html.ts';
import {hasRole} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {timeInWords} from '../time-in-words.ts';
import {chainSection} from './chain-section.ts';
import {happenedSection} from './happened-section.ts';
import {readReceiptRow, type ReceiptPagesOptions, type ReceiptRoute} from './options.ts';
import {proofSection} from './proof-section.ts';
import {receiptActions} from './receipt-actions.ts';
import {holdInWords, keptSection, type ShownReceipt} from './kept-section.ts';
import {dayInWords, deletionWords} from './words.ts';

/** Adds the page of a receipt. */
export function receiptPage(server: FastifyInstance, options: ReceiptPagesOptions): void {
  const {db, audit, now} = options;
  server.get<ShownRoute>('/register/receipts/:id', async (request, reply) => {
    const row = await readReceiptRow(db, request.params.id);
    const holds = await holdsOn(db, row);
    const retention = row.principal === null ? undefined : await visitorRetention(db, row.principal);
    const mayRelease = hasRole(request.person.role, 'officer');
    const shown = {row, holds, retention, today: londonDate(now()), mayRelease};
    const stored = toStored(row);
    const placed = request.query.placed === 'hold' && placedHold(shown);
    const body = stored
      ? html`${placed}${await contentSections(options, shown, stored)}${actions(request)}`
      : erasedSection(row, mayRelease);
    await audit.add(request.person, 'receipt:view', row.id);
    const title = `Receipt ${row.reference.toUpperCase()}`;
    return sendRegisterPage(request, reply, {title, body, back: BACK});
  });
}

/** After a hold was placed, the address says so. */
type ShownRoute = ReceiptRoute & {Querystring: {readonly placed?: unknown}};

function placedHold({holds, today}: ShownReceipt): Html | false {
  const hold = holds.find((one) => isInForce(one, today));
  return hold !== undefined && html`<p class="success">The hold was placed. ${holdInWords(hold)}</p>`;
}

const BACK = {path: '/register/receipts', label: 'Receipts'};

async function contentSections(
  options: ReceiptPagesOptions,
  shown: ShownReceipt,
  stored: StoredReceipt,
): Promise<Html> {
  const {row} = shown;
  return html`${identitySection(shown, stored)} ${happenedSection(stored.receipt)}
  ${proofSection(row, stored, options.registered)} ${keptSection(shown, options.retention)}
  ${await chainSection(options.db, row)}`;
}

function identitySection(
  {row, mayRelease: isOfficer}: ShownReceipt,
  {receipt, receivedAt}: StoredReceipt,
): Html {
  const {id, principal} = row;
  const visitor = principal?.replace('urn:uuid:', '') ?? '';
  return html`<dl class="summary">
    ${isOfficer && wholeId(id)}
    <dt>Visitor</dt>
    <dd>
      <code>${visitor}</code>, a random number without a name.
      <a href="/register/receipts?q=${visitor}">Everything of this visitor</a>
    </dd>
    <dt>Answered</dt>
    <dd>${timeInWords(receipt.created)}, on the visitor’s clock</dd>
    <dt>Received</dt>
    <dd>${timeInWords(receivedAt)}, on the service’s clock</dd>
  </dl>`;
}

/** For officers: with the whole id, a receipt can be deleted without a sign-in. */
function wholeId(id: string): Html {
  return html`<dt>Whole id</dt>
    <dd><code>${id}</code></dd>`;
}

function erasedSection(row: ReceiptTable, isOfficer: boolean): Html {
  const {id, log_index, leaf, deleted_at, reason, received_at} = row;
  const day = londonDate(Date.parse(deleted_at ?? received_at));
  return html`<p class="notice">
      This receipt was erased on ${dayInWords(day)}, ${deletionWords[reason ?? 'requested']}. Its content is
      gone. A hash is left, so that the log can still be verified. Nothing can be learnt from it.
    </p>
    <dl class="summary">
      ${isOfficer && wholeId(id)}
      <dt>Received</dt>
      <dd>${timeInWords(received_at)}</dd>
      <dt>Place in the log</dt>
      <dd>Entry ${log_index}</dd>
      <dt>Hash of the entry</dt>
      <dd><code>${leaf}</code></dd>
    </dl>`;
}

function actions({person, params}: FastifyRequest<ReceiptRoute>): Html | false {
  const offered = receiptActions.filter(({role}) => hasRole(person.role, role));
  return (
    offered.length > 0 &&
    html`<h2>What you can do</h2>
      <ul>
        ${offered.map(
          (action) => html`<li><a href="${action.path(params)}">${action.label}</a>. ${action.hint}</li>`,
        )}
      </ul>`
  );
}
