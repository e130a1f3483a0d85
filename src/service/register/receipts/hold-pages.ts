import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import type {HoldTable} from '../../database/receipt-care-tables.ts';
import {ProblemError} from '../../http/problem.ts';
import {isInForce, listHolds, releaseHold} from '../../receipts/holds.ts';
import {type FormError, formValue} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {hasRole} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {timeInWords} from '../time-in-words.ts';
import {longTextField, reasonErrors} from './fields.ts';
import {sendRegisterForm} from './form-page.ts';
import {holdInWords} from './kept-section.ts';
import {type ReceiptPagesOptions, type ReceiptRoute} from './options.ts';
import {dayInWords} from './words.ts';

type Options = ReceiptPagesOptions;

/** Adds the pages that list and release holds. */
export function holdPages(server: FastifyInstance, options: Options): void {
  const config = {role: 'officer'} as const;
  const navigation = {group: 'Receipts', label: 'Holds'} as const;
  server.get('/register/holds', {config: {navigation}}, async (request, reply) => {
    const holds = await listHolds(options.db);
    const today = londonDate(options.now());
    const inForce = holds.filter((hold) => isInForce(hold, today));
    const ended = holds.filter((hold) => !isInForce(hold, today));
    const mayRelease = hasRole(request.person.role, 'officer');
    const body = html`<p>
        Receipts on hold are not deleted, neither at the end of their time nor on request.
      </p>
      <h2>In force</h2>
      ${holdTable(inForce, mayRelease)}
      <h2>Ended</h2>
      ${holdTable(ended, false)}`;
    return sendRegisterPage(request, reply, {title: 'Holds', body});
  });
  const release = '/register/holds/:id/release';
  server.get<ReceiptRoute>(release, {config}, (request, reply) =>
    sendReleaseForm(options, request, reply, []),
  );
  server.post<ReceiptRoute>(release, {config}, (request, reply) => releaseFromForm(options, request, reply));
}

async function readHold({db}: Options, id: string): Promise<HoldTable> {
  const hold = await db.selectFrom('holds').selectAll().where('id', '=', id).executeTakeFirst();
  if (!hold) throw new ProblemError('not-found', 'There is no such hold.');
  return hold;
}

const HOLDS = {path: '/register/holds', label: 'Holds'};

async function sendReleaseForm(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const hold = await readHold(options, request.params.id);
  if (hold.released_at !== null) return reply.redirect(HOLDS.path, 303);
  const reason = {name: 'reason', label: 'Why is it released?', value: formValue(request.body, 'reason')};
  const reference = hold.receipt.slice(0, 8).toUpperCase();
  return sendRegisterForm(request, reply, {
    title: `Release the hold on ${hold.principal === null ? '' : 'everything of the visitor of '}receipt ${reference}`,
    back: HOLDS,
    action: `/register/holds/${hold.id}/release`,
    intro: html`<p>${holdInWords(hold)}</p>
      <p>
        After that, receipts whose time is over are deleted within a day, and requests to erase them can be
        carried out.
      </p>`,
    fields: html`${longTextField(reason, errors)} <button>Release this hold</button>
      <a href="/register/holds">Do nothing</a>`,
    errors,
  });
}

async function releaseFromForm(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {db, audit, now} = options;
  const hold = await readHold(options, request.params.id);
  const reason = formValue(request.body, 'reason').trim();
  const errors = reasonErrors(reason);
  if (errors.length > 0) return sendReleaseForm(options, request, reply, errors);
  if (await releaseHold(db, hold.id, reason, {by: request.person.name, now: now()}))
    await audit.add(request.person, 'receipt:release', hold.receipt, reason);
  return reply.redirect(HOLDS.path, 303);
}

function holdTable(holds: readonly HoldTable[], mayRelease: boolean): Html {
  if (holds.length === 0) return html`<p>There are none.</p>`;
  return html`<table class="stacked">
    <caption class="hidden">
      Holds
    </caption>
    <thead>
      <tr>
        <th scope="col">Receipt</th>
        <th scope="col">What is kept</th>
        <th scope="col">Why</th>
        <th scope="col">Placed</th>
        <th scope="col">End</th>
      </tr>
    </thead>
    <tbody>
      ${holds.map((hold) => holdRow(hold, mayRelease))}
    </tbody>
  </table>`;
}

function holdRow(hold: HoldTable, mayRelease: boolean): Html {
  const {id, receipt, principal, reason, placed_at, placed_by} = hold;
  const reference = receipt.slice(0, 8).toUpperCase();
  return html`<tr>
    <th scope="row">
      <a href="/register/receipts?q=${reference}"><code>${reference}</code></a>
    </th>
    <td data-label="What is kept">${principal === null ? 'This receipt' : 'Everything of the visitor'}</td>
    <td data-label="Why">${reason}</td>
    <td data-label="Placed">${timeInWords(placed_at)} by ${placed_by}</td>
    <td data-label="End">
      ${endInWords(hold)}
      ${
        mayRelease &&
        html`<a href="/register/holds/${id}/release"
          >Release<span class="hidden"> the hold on ${reference}</span></a
        >`
      }
    </td>
  </tr>`;
}

function endInWords({until, released_at, released_by, release_reason}: HoldTable): string {
  if (released_at !== null)
    return `Released ${timeInWords(released_at)} by ${released_by ?? ''}: ${release_reason ?? ''}`;
  return until === null ? 'When it is released.' : `${dayInWords(until)}.`;
}
