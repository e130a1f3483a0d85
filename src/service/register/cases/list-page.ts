import type {FastifyInstance, FastifyRequest} from 'fastify';
import {formatCalendarDate} from '../../../platform/pure/calendar.ts';
import {type CaseRecord, closedOn, lastEvent} from '../../cases/model.ts';
import {answerText} from '../../cases/person-facts.ts';
import {html, type Html} from '../html.ts';
import {hasRole} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {askedInWords} from './asked-words.ts';
import {type CasePagesOptions, CASES_PATH} from './case-context.ts';
import {caseSearchForm, isFound, readCaseSearch} from './case-search.ts';
import {newCasePath} from './new-case-page.ts';
import {openCases, type CasesByDueDate, type OpenCase} from './open-cases.ts';
import {dueInWords, stateInWords, valueWords} from './words.ts';

/** How many closed cases one page shows. */
const PAGE_SIZE = 50;

/** Address of the list of closed cases. */
const CLOSED_PATH = `${CASES_PATH}/closed`;

const navigation = {group: 'Requests and complaints'} as const;

/** Adds the lists of open and of closed cases. */
export function caseListPages(scope: FastifyInstance, options: CasePagesOptions): void {
  const {cases} = options;
  scope.get(`${CASES_PATH}/`, (_request, reply) => reply.redirect(CASES_PATH));
  scope.get(CASES_PATH, {config: {navigation: {...navigation, label: 'Open'}}}, async (request, reply) => {
    const text = await searched(request, options);
    const open = await openCases(cases, (record) => isFound(record, text));
    const none = text === '' ? 'No request and no complaint is open.' : 'No open case matches this search.';
    const body = html`${
        hasRole(request.person.role, 'officer') &&
        html`<p>
          <a class="button" href="${newCasePath('request')}">Enter a request</a>
          <a class="button" href="${newCasePath('complaint')}">Enter a complaint</a>
        </p>`
      }
      ${caseSearchForm(CASES_PATH, text)} ${openTables(open, options) ?? html`<p>${none}</p>`}
      <p class="pager">
        ${text !== '' && html`<a href="${CLOSED_PATH}?q=${encodeURIComponent(text)}">Search the closed cases</a>`}
        <a href="${CASES_PATH}/export.csv">Export all as CSV</a>
        <a href="${CASES_PATH}/export.json">Export all as JSON</a>
      </p>`;
    return sendRegisterPage(request, reply, {title: 'Open requests and complaints', body});
  });
  closedPage(scope, options);
}

/** What is searched for. The audit trail says that someone searched; it is kept for longer than cases, so it has no names. */
async function searched(
  {query, person}: FastifyRequest,
  {audit}: Pick<CasePagesOptions, 'audit'>,
): Promise<string> {
  const text = readCaseSearch(query);
  if (text !== '') await audit.add(person, 'case:search', '');
  return text;
}

type ListContext = Pick<CasePagesOptions, 'caseFields'>;

/** A table for each group that has a case; `undefined` when no case is open. */
function openTables({overdue, soon, later}: CasesByDueDate, context: ListContext): Html | undefined {
  if (overdue.length + soon.length + later.length === 0) return undefined;
  return html`
    ${openTable('Overdue', overdue, context)} ${openTable('Due in the next seven days', soon, context)}
    ${openTable('Due later', later, context)}
  `;
}

function openTable(title: string, open: readonly OpenCase[], {caseFields}: ListContext): Html | false {
  const rows = open.map(
    ({record, clock}) =>
      html`<tr>
        <th scope="row">${linkTo(record)}</th>
        ${whoAndWhat(record, caseFields)}
        <td data-label="Due">${dueInWords(clock)}</td>
        <td data-label="Our own date">${formatCalendarDate(clock.target)}</td>
        <td data-label="Arrived">${formatCalendarDate(record.arrived)}</td>
        <td data-label="State">${stateInWords(record, clock).join('. ') || 'Open'}</td>
      </tr>`,
  );
  return (
    open.length > 0 &&
    html`<h2>${title} (${open.length})</h2>
      <div class="scroll">
        <table class="stacked">
          <caption class="hidden">
            ${title}
          </caption>
          <thead>
            <tr>
              <th scope="col">Reference</th>
              ${whoAndWhatHeadings}
              <th scope="col">Due</th>
              <th scope="col">Our own date</th>
              <th scope="col">Arrived</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`
  );
}

function closedPage(scope: FastifyInstance, options: CasePagesOptions): void {
  scope.get<{Querystring: {readonly page?: unknown}}>(
    CLOSED_PATH,
    {config: {navigation: {...navigation, label: 'Closed'}}},
    async (request, reply) => {
      const text = await searched(request, options);
      const page = Math.min(Math.max(Number.parseInt(String(request.query.page), 10) || 1, 1), 100_000);
      const found = await closedCases(options.cases, page, text);
      const pageAddress = (number: number): string =>
        `${CLOSED_PATH}?page=${number}${text && `&q=${encodeURIComponent(text)}`}`;
      const none = text === '' ? 'No case is closed.' : 'No closed case matches this search.';
      const body = html`
        ${caseSearchForm(CLOSED_PATH, text)}
        ${found.length > 0 ? closedTable(found.slice(0, PAGE_SIZE), options) : html`<p>${none}</p>`}
        <p class="pager">
          ${page > 1 && html`<a href="${pageAddress(page - 1)}">Later</a>`}
          ${found.length > PAGE_SIZE && html`<a href="${pageAddress(page + 1)}">Earlier</a>`}
          ${text !== '' && html`<a href="${CASES_PATH}?q=${encodeURIComponent(text)}">Search the open cases</a>`}
        </p>
      `;
      return sendRegisterPage(request, reply, {title: 'Closed requests and complaints', body});
    },
  );
}

/** The cases of a page, and one more to see whether there are older ones. */
async function closedCases(
  {store}: CasePagesOptions['cases'],
  page: number,
  text: string,
): Promise<readonly CaseRecord[]> {
  const offset = (page - 1) * PAGE_SIZE;
  if (text === '') return store.list('closed', {limit: PAGE_SIZE + 1, offset});
  const found = (await store.list('closed')).filter((record) => isFound(record, text));
  return found.slice(offset, offset + PAGE_SIZE + 1);
}

function closedTable(
  records: readonly CaseRecord[],
  {caseFields}: Pick<CasePagesOptions, 'caseFields'>,
): Html {
  const rows = records.map((record) => {
    const end = lastEvent(record, 'outcome', 'refused', 'closed');
    const closed = closedOn(record);
    const outcome = end?.type === 'refused' ? 'Refused' : valueWords[end?.details['outcome'] ?? ''];
    return html`<tr>
      <th scope="row">${linkTo(record)}</th>
      ${whoAndWhat(record, caseFields)}
      <td data-label="Arrived">${formatCalendarDate(record.arrived)}</td>
      <td data-label="Closed">${closed && formatCalendarDate(closed)}</td>
      <td data-label="Outcome">${outcome ?? 'Closed without an answer'}</td>
    </tr>`;
  });
  return html`<div class="scroll">
    <table class="stacked">
      <caption class="hidden">
        Closed cases
      </caption>
      <thead>
        <tr>
          <th scope="col">Reference</th>
          ${whoAndWhatHeadings}
          <th scope="col">Arrived</th>
          <th scope="col">Closed</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function linkTo({reference}: CaseRecord): Html {
  return html`<a href="${CASES_PATH}/${reference}"><span class="code">${reference}</span></a>`;
}

const whoAndWhatHeadings = html`<th scope="col">Name</th>
  <th scope="col">Request or complaint</th>`;

function whoAndWhat(record: CaseRecord, caseFields: CasePagesOptions['caseFields']): Html {
  return html`<td data-label="Name">${answerText(record, 'name') || 'Not given'}</td>
    <td>${askedInWords(record, caseFields)}</td>`;
}
