import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import {ProblemError} from '../../http/problem.ts';
import {placeHold} from '../../receipts/holds.ts';
import {type FormError, formValue} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {dayField, longTextField, radioField, reasonErrors} from './fields.ts';
import {sendRegisterForm} from './form-page.ts';
import {
  backToReceipt,
  readReceiptRow,
  type ReceiptPagesOptions,
  receiptPath,
  type ReceiptRoute,
} from './options.ts';
import {readDay} from '../typed-day.ts';

type Options = ReceiptPagesOptions;

const PATH = '/register/receipts/:id/hold';

/** Adds the page that puts a receipt, or everything of its visitor, on hold. */
export function placeHoldPage(server: FastifyInstance, options: Options): void {
  const config = {role: 'officer'} as const;
  server.get<ReceiptRoute>(PATH, {config}, (request, reply) => sendForm(options, request, reply, []));
  server.post<ReceiptRoute>(PATH, {config}, (request, reply) => placeFromForm(options, request, reply));
}

async function sendForm(
  {db}: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const {id, reference} = await readReceiptRow(db, request.params.id);
  return sendRegisterForm(request, reply, {
    title: `Put receipt ${reference.toUpperCase()} on hold`,
    back: backToReceipt(id),
    action: receiptPath(id, 'hold'),
    fields: html`${holdFields(request.body, errors)} <button>Put on hold</button>
      <a href="${receiptPath(id)}">Do nothing</a>`,
    errors,
  });
}

function holdFields(sent: unknown, errors: readonly FormError[]): Html {
  const scope = {
    name: 'scope',
    label: 'What is to be kept?',
    value: formValue(sent, 'scope') || 'receipt',
    options: [
      ['receipt', 'This receipt'],
      ['visitor', 'Everything of this visitor, also what is still to come'],
    ],
  } as const;
  const reason = {
    name: 'reason',
    label: 'Why?',
    hint: 'For example “Legal claim, case 2026-14”. The visitor does not see this.',
    value: formValue(sent, 'reason'),
  };
  const until = {
    name: 'until',
    label: 'Until when? (optional)',
    hint: 'The last day of the hold. Without it, the hold ends when someone releases it.',
    value: formValue(sent, 'until'),
  };
  return html`${radioField(scope, errors)} ${longTextField(reason, errors)} ${dayField(until, errors)}`;
}

async function placeFromForm(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {db, audit, now} = options;
  const row = await readReceiptRow(db, request.params.id);
  const [reason, until] = ['reason', 'until'].map((name) => formValue(request.body, name).trim());
  const day = readDay(until ?? '');
  const errors = [...reasonErrors(reason ?? ''), ...untilErrors(until ?? '', londonDate(now()))];
  if (errors.length > 0) return sendForm(options, request, reply, errors);
  const isForVisitor = formValue(request.body, 'scope') === 'visitor';
  const hold = {receipt: row.id, isForVisitor, reason: reason ?? '', until: day};
  const isPlaced = await placeHold(db, hold, {by: request.person.name, now: now()});
  if (!isPlaced)
    throw new ProblemError('receipt-deleted', 'This receipt was erased, so nothing is left to hold.');
  const scope = isForVisitor ? 'everything of the visitor' : 'this receipt';
  await audit.add(request.person, 'receipt:hold', row.id, `${scope}: ${hold.reason}`);
  return reply.redirect(`${receiptPath(row.id)}?placed=hold`, 303);
}

function untilErrors(until: string, today: string): readonly FormError[] {
  if (until === '') return [];
  const day = readDay(until);
  if (!day) return [{field: 'until', message: 'The last day must be a real date, such as 2026-12-01'}];
  return day < today ? [{field: 'until', message: 'The last day must be today or later'}] : [];
}
