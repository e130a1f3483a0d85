import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import type {ReceiptTable} from '../../database/tables.ts';
import {erase, type EraseScope} from '../../receipts/erase.ts';
import {finishRequests} from '../../receipts/finish-requests.ts';
import {isHeld} from '../../receipts/holds.ts';
import {createAuditTrail} from '../audit.ts';
import {type FormError, formValue} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import type {Person} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {confirmField, longTextField, radioField, reasonErrors} from './fields.ts';
import {sendRegisterForm} from './form-page.ts';
import {
  backToReceipt,
  readReceiptRow,
  type ReceiptPagesOptions,
  receiptPath,
  type ReceiptRoute,
} from './options.ts';
import {receiptsInWords} from './words.ts';

type Options = ReceiptPagesOptions;

const PATH = '/register/receipts/:id/erase';

/** Adds the page that erases a receipt, or everything of its visitor. It says first what will happen. */
export function erasePage(server: FastifyInstance, options: Options): void {
  const config = {role: 'officer'} as const;
  server.get<ReceiptRoute>(PATH, {config}, (request, reply) => sendForm(options, request, reply, []));
  server.post<ReceiptRoute>(PATH, {config}, (request, reply) => eraseFromForm(options, request, reply));
}

async function sendForm(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const row = await readReceiptRow(options.db, request.params.id);
  if (row.body === null) return reply.redirect(receiptPath(row.id), 303);
  const counts = await countOf(options, row);
  return sendRegisterForm(request, reply, {
    title: `Erase receipt ${row.reference.toUpperCase()}`,
    back: backToReceipt(row.id),
    action: receiptPath(row.id, 'erase'),
    intro: consequences(counts),
    fields: html`${eraseFields(counts, request.body, errors)} <button class="warning">Erase</button>
      <a href="${receiptPath(row.id)}">Do nothing</a>`,
    errors,
  });
}

function eraseFields({all}: Counts, sent: unknown, errors: readonly FormError[]): Html {
  const scope = {
    name: 'scope',
    label: 'What is to be erased?',
    value: formValue(sent, 'scope'),
    options: [
      ['receipt', 'This receipt'],
      ['visitor', `Everything of this visitor: ${receiptsInWords(all)}`],
    ],
  } as const;
  const reason = {
    name: 'reason',
    label: 'Why?',
    hint: 'It goes into the audit trail. Do not name the visitor.',
    value: formValue(sent, 'reason'),
  };
  const confirmed = {name: 'confirmed', label: 'I know that this cannot be undone.'};
  return html`${radioField(scope, errors)} ${longTextField(reason, errors)} ${confirmField(confirmed, errors)}`;
}

function consequences({held}: Counts): Html {
  return html`<h2>What will happen</h2>
    <ul>
      <li>The content, the visitor’s number, the signature and the salt are deleted at once.</li>
      <li>You can then no longer show that this visitor consented.</li>
      <li>A hash stays in the log, so that the log can still be verified. Nothing can be learnt from it.</li>
      <li>The receipt in the visitor’s own browser stays there.</li>
      <li>Backups still have it until you replace them.</li>
    </ul>
    ${
      held > 0 &&
      html`<p class="attention">
        ${receiptsInWords(held)} of this visitor ${held === 1 ? 'is' : 'are'} on hold, and will not be erased.
        Release the hold first if it is not needed any more.
      </p>`
    }`;
}

interface Counts {
  /** How many receipts of the visitor have content. */
  readonly all: number;
  readonly held: number;
}

async function countOf({db, now}: Options, {principal}: ReceiptTable): Promise<Counts> {
  const rows = await db
    .selectFrom('receipts')
    .select((eb) =>
      eb
        .case()
        .when(isHeld(eb, londonDate(now())))
        .then(1)
        .else(0)
        .end()
        .as('held'),
    )
    .where('principal', '=', principal)
    .execute();
  return {all: rows.length, held: rows.filter(({held}) => held === 1).length};
}

async function eraseFromForm(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const row = await readReceiptRow(options.db, request.params.id);
  const value = (name: string): string => formValue(request.body, name).trim();
  const reason = value('reason');
  const scope = (['receipt', 'visitor'] as const).find((one) => one === value('scope'));
  const errors = [
    ...(scope ? [] : [{field: 'scope', message: 'Choose what is to be erased'}]),
    ...reasonErrors(reason),
    ...(value('confirmed') === 'yes'
      ? []
      : [{field: 'confirmed', message: 'Confirm that you know that this cannot be undone'}]),
  ];
  if (!scope || errors.length > 0) return sendForm(options, request, reply, errors);
  const {erased, held} = await eraseAndNote(options, request.person, {row, scope, reason});
  return sendResult(request, reply, {row, scope, erased, held});
}

/** Erases, and notes in the same transaction who did it: the verification of the log looks for that. */
async function eraseAndNote(
  {db, now, metrics, noteErasures}: Options,
  person: Person,
  {row, scope, reason}: {readonly row: ReceiptTable; readonly scope: EraseScope; readonly reason: string},
): Promise<{readonly erased: number; readonly held: number}> {
  const erasing = {receipt: row.id, scope, reason: 'officer', now: now()} as const;
  const result = await erase(db, erasing, noteErasures, async (transaction, {erased, held}) => {
    const audit = createAuditTrail(transaction, now);
    for (const id of erased) await audit.add(person, 'receipt:erase', id, reason);
    if (held > 0) await audit.add(person, 'receipt:held', row.id, reason);
    await finishRequests(transaction, {by: person.name, decision: reason, now: erasing.now});
  });
  const {erased, held} = result ?? {erased: [], held: 0};
  metrics.deleted.inc({reason: 'officer'}, erased.length);
  return {erased: erased.length, held};
}

interface Result {
  readonly row: ReceiptTable;
  readonly scope: EraseScope;
  readonly erased: number;
  readonly held: number;
}

function sendResult(
  request: FastifyRequest,
  reply: FastifyReply,
  {row, scope, erased, held}: Result,
): FastifyReply {
  const body = html`${
      erased > 0 &&
      html`<p class="success">${receiptsInWords(erased)} ${erased === 1 ? 'was' : 'were'} erased.</p>`
    }
    ${
      held > 0 &&
      html`<p class="attention">
        ${receiptsInWords(held)} ${held === 1 ? 'is' : 'are'} on hold, and ${held === 1 ? 'was' : 'were'} not
        erased. <a href="/register/holds">Look at the holds</a>
      </p>`
    }
    ${erased + held === 0 && html`<p>There was nothing left to erase. It was erased before.</p>`}
    <p><a href="/register/receipts">Back to the receipts</a></p>`;
  const what = scope === 'visitor' ? 'everything of a visitor' : `receipt ${row.reference.toUpperCase()}`;
  const title = held > 0 && erased === 0 ? `Not erased: ${what}` : `Erased: ${what}`;
  return sendRegisterPage(request, reply.code(held > 0 ? 423 : 200), {title, body});
}
