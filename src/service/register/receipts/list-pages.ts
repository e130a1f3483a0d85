import type {FastifyInstance} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import {
  type FoundReceipt,
  knownPurposes,
  type ReceiptPage,
  searchReceipts,
} from '../../receipts/search-receipts.ts';
import {addedEvents, eventStatus} from '../../receipts/search-terms.ts';
import {toStored} from '../../receipts/store.ts';
import {errorSummary} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {hasRole, type Role} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {timeInWords} from '../time-in-words.ts';
import {receiptPath, type ReceiptPagesOptions} from './options.ts';
import {
  ALL_RECEIPTS,
  type AskedSearch,
  readSearch,
  searchForm,
  searchInWords,
  searchQuery,
} from './search-form.ts';
import {answerWords, dayInWords, deletionWords, receiptsInWords, statusWords} from './words.ts';

/** How many receipts a page has. */
const PAGE = 50;

/** Adds the list of receipts, with its search. */
export function receiptListPages(server: FastifyInstance, {db, audit, now}: ReceiptPagesOptions): void {
  const navigation = {group: 'Receipts', label: 'Find receipts'} as const;
  server.get('/register/receipts', {config: {navigation}}, async (request, reply) => {
    const asked = readSearch(request.query);
    const {filter, after, errors, values} = asked;
    const purposes = await knownPurposes(db);
    const form = html`${errorSummary(errors)}${searchForm(asked, purposes)}`;
    const title = 'Receipts';
    if (errors.length > 0)
      return sendRegisterPage(request, reply.code(422), {title, body: form, hasErrors: true});
    const page = await searchReceipts(db, {filter, after, limit: PAGE, today: londonDate(now())});
    await audit.add(request.person, 'receipt:search', values.q, searchInWords(filter));
    const body = html`${form}${results(asked, page, request.person.role)}`;
    return sendRegisterPage(request, reply, {title, body});
  });
}

function results(asked: AskedSearch, page: ReceiptPage, role: Role): Html {
  const {values, after} = asked;
  const {rows, next} = page;
  if (rows.length === 0 && isForAll(values)) return html`<p>The service has received no receipts yet.</p>`;
  const heading = html`<h2>${isForAll(values) ? listHeading(after) : foundHeading(asked, page)}</h2>`;
  if (rows.length === 0)
    return html`${heading}
      <p>No receipt matches this search.</p>`;
  return html`${heading} ${receiptTable(rows)}
    <p class="pager">
      ${after && html`<a href="/register/receipts${searchQuery(values)}">Newest receipts</a>`}
      ${next && html`<a rel="next" href="/register/receipts${searchQuery(values, next)}">Older receipts</a>`}
    </p>
    ${hasRole(role, 'officer') && exportLinks(searchQuery(values))}`;
}

function isForAll(values: AskedSearch['values']): boolean {
  return Object.values(values).every((value) => value === '');
}

function listHeading(after: AskedSearch['after']): string {
  return after ? 'Older receipts' : 'Newest receipts';
}

/** Says what was found, and how many when all of them are on the page. */
function foundHeading({values, filter, after}: AskedSearch, {rows, next}: ReceiptPage): string {
  const words = searchInWords(filter);
  const what = [values.q && `“${values.q}”`, words === ALL_RECEIPTS || words].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  const found = after || next ? listHeading(after) : receiptsInWords(rows.length);
  return `${found} found: ${what.join(', ')}`;
}

function exportLinks(query: string): Html {
  const address = (format: string): string => `/register/receipts/export.${format}${query}`;
  return html`<h2>Save all that were found</h2>
    <ul>
      <li><a href="${address('csv')}">For a spreadsheet (CSV)</a></li>
      <li><a href="${address('json')}">With everything that the receipts contain (JSON)</a></li>
    </ul>`;
}

/** Receipts as a table. */
export function receiptTable(rows: readonly FoundReceipt[]): Html {
  return html`<table class="stacked">
    <caption class="hidden">
      Receipts
    </caption>
    <thead>
      <tr>
        <th scope="col">Reference</th>
        <th scope="col">Received</th>
        <th scope="col">What happened</th>
        <th scope="col">Answers</th>
        <th scope="col">Marked as</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(receiptRow)}
    </tbody>
  </table>`;
}

function receiptRow(row: FoundReceipt): Html {
  const [happened, answers] = summaryOf(row);
  return html`<tr>
    <th scope="row">
      <a href="${receiptPath(row.log_index)}"><code>${row.reference.toUpperCase()}</code></a>
    </th>
    <td data-label="Received">${timeInWords(row.received_at)}</td>
    <td data-label="What happened">${happened}</td>
    <td data-label="Answers">${answers}</td>
    <td data-label="Marked as">${marksOf(row).join(', ') || 'Nothing'}</td>
  </tr>`;
}

/** What happened, and the answers by purpose. */
export function summaryOf(row: FoundReceipt): readonly [happened: string, answers: string] {
  const stored = toStored(row);
  if (!stored) {
    const day = londonDate(Date.parse(row.deleted_at ?? row.received_at));
    return [`Erased on ${dayInWords(day)}, ${deletionWords[row.reason ?? 'requested']}`, ''];
  }
  const events = addedEvents(stored.receipt);
  const answers = events.flatMap(({purposes}) => Object.entries(purposes));
  return [
    [...new Set(events.map((event) => statusWords[eventStatus(event)]))].join(', '),
    answers.map(([key, answer]) => `${key}: ${answerWords[answer].toLowerCase()}`).join(', '),
  ];
}

export function marksOf({unproven, held, deleted_at}: FoundReceipt): readonly string[] {
  if (deleted_at !== null) return ['Erased'];
  return [unproven === '' ? [] : 'Unproven', held === 0 ? [] : 'On hold'].flat();
}
