import type {FastifyInstance} from 'fastify';
import {addDays, type CalendarDate, formatCalendarDate} from '../../../platform/pure/calendar.ts';
import {caseClock, type CaseClock} from '../../cases/clock.ts';
import {type CaseRecord, closedOn, lastEvent} from '../../cases/model.ts';
import {html, type Html} from '../html.ts';
import {hasRole} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {type CasePagesOptions, CASES_PATH} from './case-context.ts';
import {dueInWords, kindWords, stateInWords, valueWords} from './words.ts';

/** An open case with its clock. */
interface OpenCase {
  readonly record: CaseRecord;
  readonly clock: CaseClock;
}

/** How many closed cases one page shows. */
const PAGE_SIZE = 50;

const navigation = {group: 'Requests and complaints'} as const;

/** Adds the lists of open and of closed cases. */
export function caseListPages(scope: FastifyInstance, {cases}: CasePagesOptions): void {
  scope.get(CASES_PATH, {config: {navigation: {...navigation, label: 'Open'}}}, async (request, reply) => {
    const today = cases.today();
    const open = (await cases.store.list('open'))
      .flatMap((record): readonly OpenCase[] => {
        const clock = caseClock(record, today, cases.days);
        return clock ? [{record, clock}] : [];
      })
      .sort((one, other) => (one.clock.due < other.clock.due ? -1 : 1));
    const body = html`${
        hasRole(request.person.role, 'officer') &&
        html`<p><a class="button" href="${CASES_PATH}/new">Enter a request or complaint</a></p>`
      }
      ${openCases(open, today)}
      <p class="pager">
        <a href="${CASES_PATH}/export.csv">Export all as CSV</a>
        <a href="${CASES_PATH}/export.json">Export all as JSON</a>
      </p>`;
    return sendRegisterPage(request, reply, {title: 'Open requests and complaints', body});
  });
  closedPage(scope, cases);
}

function openCases(open: readonly OpenCase[], today: CalendarDate): Html {
  if (open.length === 0) return html`<p>No request and no complaint is open.</p>`;
  const week = addDays(today, 7);
  return html`
    ${openTable(
      'Overdue',
      open.filter(({clock}) => clock.due < today),
    )}
    ${openTable(
      'Due in the next seven days',
      open.filter(({clock}) => clock.due >= today && clock.due <= week),
    )}
    ${openTable(
      'Due later',
      open.filter(({clock}) => clock.due > week),
    )}
  `;
}

function openTable(title: string, open: readonly OpenCase[]): Html | false {
  const rows = open.map(
    ({record, clock}) =>
      html`<tr>
        <th scope="row">${linkTo(record)}</th>
        <td data-label="Kind">${kindWords[record.kind]}</td>
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
              <th scope="col">Kind</th>
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

function closedPage(scope: FastifyInstance, cases: CasePagesOptions['cases']): void {
  const path = `${CASES_PATH}/closed`;
  scope.get<{Querystring: {readonly page?: unknown}}>(
    path,
    {config: {navigation: {...navigation, label: 'Closed'}}},
    async (request, reply) => {
      const page = Math.min(Math.max(Number.parseInt(String(request.query.page), 10) || 1, 1), 100_000);
      // One more than a page has, to see whether there are older ones.
      const found = await cases.store.list('closed', {limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE});
      const body = html`
        ${found.length > 0 ? closedTable(found.slice(0, PAGE_SIZE)) : html`<p>No case is closed.</p>`}
        <p class="pager">
          ${page > 1 && html`<a href="${path}?page=${page - 1}">Later</a>`}
          ${found.length > PAGE_SIZE && html`<a href="${path}?page=${page + 1}">Earlier</a>`}
        </p>
      `;
      return sendRegisterPage(request, reply, {title: 'Closed requests and complaints', body});
    },
  );
}

function closedTable(records: readonly CaseRecord[]): Html {
  const rows = records.map((record) => {
    const end = lastEvent(record, 'outcome', 'refused', 'closed');
    const closed = closedOn(record);
    const outcome = end?.type === 'refused' ? 'Refused' : valueWords[end?.details['outcome'] ?? ''];
    return html`<tr>
      <th scope="row">${linkTo(record)}</th>
      <td data-label="Kind">${kindWords[record.kind]}</td>
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
          <th scope="col">Kind</th>
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
