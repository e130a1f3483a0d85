import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {ProblemError} from '../../http/problem.ts';
import type {VisitorRetentionTable} from '../../database/receipt-care-tables.ts';
import type {RetentionPeriod} from '../../receipts/retention.ts';
import {setVisitorRetention, visitorRetention} from '../../receipts/visitor-retention.ts';
import {type FormError, formValue, textField} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {longTextField, radioField, reasonErrors} from './fields.ts';
import {sendRegisterForm} from './form-page.ts';
import {
  backToReceipt,
  readReceiptRow,
  type ReceiptPagesOptions,
  receiptPath,
  type ReceiptRoute,
} from './options.ts';
import {periodInWords} from './words.ts';

type Options = ReceiptPagesOptions;

const PATH = '/register/receipts/:id/retention';

/** Adds the page that sets how long everything of one visitor is kept. */
export function retentionPage(server: FastifyInstance, options: Options): void {
  const config = {role: 'officer'} as const;
  server.get<ReceiptRoute>(PATH, {config}, (request, reply) => sendForm(options, request, reply, []));
  server.post<ReceiptRoute>(PATH, {config}, (request, reply) => setFromForm(options, request, reply));
}

async function sendForm(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const {id, principal} = await readVisitor(options, request.params.id);
  const own = await visitorRetention(options.db, principal);
  return sendRegisterForm(request, reply, {
    title: 'How long everything of this visitor is kept',
    back: backToReceipt(id),
    action: receiptPath(id, 'retention'),
    intro: html`<p>
      This is about all receipts of the visitor, also those that are still to come. A consent that is in use
      is kept until it has ended, whatever you choose. What is due then is deleted within a day.
    </p>`,
    fields: html`${retentionFields({own, usual: options.retention, sent: request.body}, errors)}
      <button>Change the period</button> <a href="${receiptPath(id)}">Do nothing</a>`,
    errors,
  });
}

interface RetentionAnswers {
  /** What was decided before. */
  readonly own: VisitorRetentionTable | undefined;
  readonly usual: RetentionPeriod;
  readonly sent: unknown;
}

function retentionFields({own, usual, sent}: RetentionAnswers, errors: readonly FormError[]): Html {
  const period = {
    name: 'period',
    label: 'How long after the end of the consents?',
    value: formValue(sent, 'period') || (own ? 'own' : 'usual'),
    options: [
      ['usual', `As usual: ${periodInWords(usual)}`],
      ['own', 'Another period for this visitor'],
    ],
  } as const;
  const months = {
    name: 'months',
    label: 'Months, for another period',
    hint: 'From 0 to 1,200. 0 deletes each receipt on the day after its last consent has ended.',
    value: sent === undefined ? String(own?.months ?? usual.months) : formValue(sent, 'months'),
    inputmode: 'numeric',
    width: 10,
  } as const;
  const reason = {name: 'reason', label: 'Why?', value: formValue(sent, 'reason')};
  return html`${radioField(period)} ${textField(months, errors)} ${longTextField(reason, errors)}`;
}

async function setFromForm(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {db, audit, now, retention} = options;
  const {id, principal} = await readVisitor(options, request.params.id);
  const value = (name: string): string => formValue(request.body, name).trim();
  const isOwn = value('period') === 'own';
  const reason = value('reason');
  const errors = [...(isOwn ? monthErrors(value('months')) : []), ...reasonErrors(reason)];
  if (errors.length > 0) return sendForm(options, request, reply, errors);
  const months = isOwn ? Number(value('months')) : undefined;
  const acting = {by: request.person.name, now: now()};
  await setVisitorRetention(db, {principal, months, reason}, retention, acting);
  const words = months === undefined ? 'as usual' : periodInWords({months, days: 0});
  await audit.add(request.person, 'receipt:retention', id, `${words}: ${reason}`);
  return reply.redirect(receiptPath(id), 303);
}

function monthErrors(months: string): readonly FormError[] {
  return /^\d{1,4}$/.test(months) && Number(months) <= 1200
    ? []
    : [{field: 'months', message: 'The months must be a whole number from 0 to 1,200'}];
}

async function readVisitor({db}: Pick<Options, 'db'>, receipt: string) {
  const {id, principal} = await readReceiptRow(db, receipt);
  if (principal === null)
    throw new ProblemError('receipt-deleted', 'This receipt was erased. Its visitor is not known any more.');
  return {id, principal};
}
