import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {ErasureRequestTable, PurgeRunTable} from '../../database/receipt-care-tables.ts';
import type {Database} from '../../database/tables.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Erased} from '../../receipts/erase.ts';
import {
  erasureRequest,
  grantErasure,
  listErasureRequests,
  refuseErasure,
} from '../../receipts/erasure-requests.ts';
import {listPurgeRuns} from '../../receipts/purge.ts';
import {createAuditTrail} from '../audit.ts';
import {type FormError, formValue} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {hasRole} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {timeInWords} from '../time-in-words.ts';
import {longTextField, radioField, reasonErrors} from './fields.ts';
import {sendRegisterForm} from './form-page.ts';
import {type ReceiptPagesOptions, type ReceiptRoute} from './options.ts';
import {receiptsInWords} from './words.ts';

type Options = ReceiptPagesOptions;

/** How many requests and runs are listed. */
const MAX_LISTED = 100;

const LIST = {path: '/register/erasures', label: 'Erasures'} as const;

/** Adds the list of what visitors have asked to erase, the decision about what is held, and the runs of the daily deletion. */
export function erasurePages(server: FastifyInstance, options: Options): void {
  const {db} = options;
  const navigation = {group: 'Receipts', label: LIST.label} as const;
  server.get(LIST.path, {config: {navigation}}, async (request, reply) => {
    const mayDecide = hasRole(request.person.role, 'officer');
    const body = html`<h2>Waiting for a decision</h2>
      <p>
        These visitors have asked to erase receipts that are on hold. Tell them within a month what you have
        decided, and why (UK GDPR Article 12).
      </p>
      ${requestTable(await listErasureRequests(db, true, MAX_LISTED), mayDecide)}
      <h2>Finished requests of visitors</h2>
      ${requestTable(await listErasureRequests(db, false, MAX_LISTED), false)}
      <h2>Deleted at the end of their time</h2>
      ${runTable(await listPurgeRuns(db, MAX_LISTED))}`;
    return sendRegisterPage(request, reply, {title: LIST.label, body});
  });
  const config = {role: 'officer'} as const;
  const path = '/register/erasures/:id';
  server.get<ReceiptRoute>(path, {config}, (request, reply) => sendDecision(options, request, reply, []));
  server.post<ReceiptRoute>(path, {config}, (request, reply) => decide(options, request, reply));
}

async function readOpen({db}: Options, id: string): Promise<ErasureRequestTable> {
  const asked = await erasureRequest(db, id);
  if (asked?.state !== 'open')
    throw new ProblemError('not-found', 'There is no such request that waits for a decision.');
  return asked;
}

async function sendDecision(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const asked = await readOpen(options, request.params.id);
  const state = {
    name: 'state',
    label: 'Your decision',
    value: formValue(request.body, 'state'),
    options: [
      ['done', 'Erase it. Nothing of it may be on hold'],
      ['refused', 'Keep what is on hold'],
    ],
  } as const;
  const reason = {name: 'reason', label: 'Why?', value: formValue(request.body, 'reason')};
  return sendRegisterForm(request, reply, {
    title: 'Decide about an erasure',
    back: LIST,
    action: `${LIST.path}/${asked.id}`,
    intro: decisionIntro(asked),
    fields: html`${radioField(state, errors)} ${longTextField(reason, errors)} <button>Decide</button>
      <a href="${LIST.path}">Do nothing</a>`,
    errors,
  });
}

function decisionIntro(asked: ErasureRequestTable): Html {
  const {receipt, asked_at, held} = asked;
  return html`<p>
      ${scopeWords(asked)} was to be erased, asked on ${timeInWords(asked_at)} with
      <a href="/register/receipts?q=${receipt.slice(0, 8)}"
        >receipt <code>${receipt.slice(0, 8).toUpperCase()}</code></a
      >. ${receiptsInWords(held)} ${held === 1 ? 'was' : 'were'} on hold.
    </p>
    <p>
      You may keep what is needed to establish, exercise or defend a legal claim (UK GDPR Article 17(3)(e)).
      To erase it, <a href="/register/holds">release the hold</a> first.
    </p>`;
}

async function decide(
  options: Options,
  request: FastifyRequest<ReceiptRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {db, audit, metrics, now, noteErasures} = options;
  const asked = await readOpen(options, request.params.id);
  const reason = formValue(request.body, 'reason').trim();
  const state = (['done', 'refused'] as const).find((one) => one === formValue(request.body, 'state'));
  const errors = [
    ...(state ? [] : [{field: 'state', message: 'Choose what you have decided'}]),
    ...reasonErrors(reason),
  ];
  if (!state || errors.length > 0) return sendDecision(options, request, reply, errors);
  const acting = {by: request.person.name, now: now()};
  if (state === 'refused') await refuseErasure(db, asked, reason, acting);
  else {
    const granted = {...acting, decision: reason};
    const then = async (transaction: Database, {erased}: Erased): Promise<void> => {
      const trail = createAuditTrail(transaction, now);
      for (const id of erased) await trail.add(request.person, 'receipt:erase', id, reason);
    };
    const {erased, held} = await grantErasure(db, asked, granted, {note: noteErasures, then});
    if (held > 0) {
      await audit.add(request.person, 'receipt:held', asked.receipt, reason);
      const message = `${receiptsInWords(held)} still on hold. Release the hold first, or keep them`;
      return sendDecision(options, request, reply, [{field: 'state', message}]);
    }
    metrics.deleted.inc({reason: 'requested'}, erased.length);
  }
  await audit.add(request.person, 'receipt:decide', asked.receipt, `${stateWords[state]}: ${reason}`);
  return reply.redirect(LIST.path, 303);
}

const stateWords: Readonly<Record<ErasureRequestTable['state'], string>> = {
  done: 'Erased',
  open: 'Waiting',
  refused: 'Kept',
};

function decisionWords({state, decided_by, decision}: ErasureRequestTable): string {
  const by = decided_by === null ? '' : ` by ${decided_by}`;
  return `${stateWords[state]}${by}${decision === null ? '' : `: ${decision}`}`;
}

function scopeWords({scope}: ErasureRequestTable): string {
  return scope === 'visitor' ? 'Everything of the visitor' : 'One receipt';
}

function requestTable(requests: readonly ErasureRequestTable[], mayDecide: boolean): Html {
  if (requests.length === 0) return html`<p>There are none.</p>`;
  return html`<table class="stacked">
    <caption class="hidden">
      Requests of visitors
    </caption>
    <thead>
      <tr>
        <th scope="col">Receipt</th>
        <th scope="col">Asked</th>
        <th scope="col">What</th>
        <th scope="col" class="number">Erased</th>
        <th scope="col" class="number">On hold</th>
        <th scope="col">Decision</th>
      </tr>
    </thead>
    <tbody>
      ${requests.map((asked) => requestRow(asked, mayDecide))}
    </tbody>
  </table>`;
}

function requestRow(asked: ErasureRequestTable, mayDecide: boolean): Html {
  const reference = asked.receipt.slice(0, 8).toUpperCase();
  return html`<tr>
    <th scope="row">
      <a href="/register/receipts?q=${reference}"><code>${reference}</code></a>
    </th>
    <td data-label="Asked">${timeInWords(asked.asked_at)}</td>
    <td data-label="What">${scopeWords(asked)}</td>
    <td data-label="Erased" class="number">${asked.erased}</td>
    <td data-label="On hold" class="number">${asked.held}</td>
    <td data-label="Decision">
      ${decisionWords(asked)}
      ${
        mayDecide &&
        html`<a href="${LIST.path}/${asked.id}">Decide<span class="hidden"> about ${reference}</span></a>`
      }
    </td>
  </tr>`;
}

function runTable(runs: readonly PurgeRunTable[]): Html {
  if (runs.length === 0) return html`<p>The deletion has not run yet. It runs daily.</p>`;
  return html`<table class="stacked">
    <caption class="hidden">
      Runs of the daily deletion
    </caption>
    <thead>
      <tr>
        <th scope="col">Started</th>
        <th scope="col" class="number">Deleted</th>
        <th scope="col" class="number">Due, but on hold</th>
        <th scope="col">Result</th>
      </tr>
    </thead>
    <tbody>
      ${runs.map(
        ({started_at, finished_at, deleted, held}) =>
          html`<tr>
            <th scope="row">${timeInWords(started_at)}</th>
            <td data-label="Deleted" class="number">${deleted}</td>
            <td data-label="Due, but on hold" class="number">${held}</td>
            <td data-label="Result">
              ${finished_at === null ? 'Running, or interrupted: the next run continues' : 'Finished'}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
