import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {AuditTable, Database} from '../database/tables.ts';
import {auditEntries, type AuditFilter} from './audit-entries.ts';
import {type AuditQuery, auditQueryText, readAuditQuery} from './audit-query.ts';
import {actionWords} from './audit-words.ts';
import type {AuditTrail} from './audit.ts';
import {errorSummary, formValue, textField} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {type CsvRow, sendCsv} from './send-csv.ts';
import {sendRegisterPage} from './send-page.ts';
import {timeInWords} from './time-in-words.ts';

export interface AuditPagesOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
}

const PATH = '/register/audit';

const PAGE_SIZE = 50;

/** Entries that are read at once for a file. */
const BATCH_SIZE = 1000;

/** Adds the audit trail: a page to search it, and its export. For officers. */
export function auditPages(scope: FastifyInstance, {db, audit}: AuditPagesOptions): void {
  const config = {role: 'officer', navigation: {group: 'Audit', label: 'Audit trail'}} as const;
  scope.get(PATH, {config}, async (request, reply) => {
    const query = readAuditQuery(request.query);
    // One more than a page has, to see whether there are older ones.
    const found =
      query.errors.length > 0 ? [] : await auditEntries(db, query.filter, PAGE_SIZE + 1, query.before);
    return sendAudit(request, reply, query, found);
  });
  scope.get(`${PATH}/export.csv`, {config: {role: 'officer'}}, async (request, reply) => {
    const {filter, errors} = readAuditQuery(request.query);
    if (errors.length > 0) return reply.redirect(PATH + new URL(request.url, 'http://localhost').search);
    await audit.add(request.person, 'audit:export', '', auditQueryText(filter));
    return sendCsv(reply, 'audit-trail.csv', csvRows(db, filter));
  });
}

async function* csvRows(db: Database, filter: AuditFilter): AsyncGenerator<CsvRow> {
  yield ['Time', 'Person', 'Action', 'Subject', 'Detail'];
  let last: AuditTable | undefined;
  do {
    const entries = await auditEntries(db, filter, BATCH_SIZE, last);
    for (const {at, person_name, action, subject, detail} of entries)
      yield [at, person_name, actionWords(action), subject, detail];
    last = entries[BATCH_SIZE - 1];
  } while (last);
}

function sendAudit(
  request: FastifyRequest,
  reply: FastifyReply,
  {filter, errors, before}: AuditQuery,
  found: readonly AuditTable[],
): FastifyReply {
  const entries = found.slice(0, PAGE_SIZE);
  const oldest = found.length > PAGE_SIZE ? entries.at(-1) : undefined;
  const body = html`${errorSummary(errors)}${filterForm(request.query, errors)}
    ${entries.length > 0 ? table(entries) : errors.length === 0 && html`<p>There are no such entries.</p>`}
    <p class="pager">
      ${before && html`<a href="${PATH}?${auditQueryText(filter)}">Newest entries</a>`}
      ${oldest && html`<a href="${PATH}?${auditQueryText(filter, oldest)}">Older entries</a>`}
      ${entries.length > 0 && html`<a href="${PATH}/export.csv?${auditQueryText(filter)}">Export all of these (CSV)</a>`}
    </p>`;
  return sendRegisterPage(request, reply.code(errors.length > 0 ? 422 : 200), {
    title: 'Audit trail',
    body,
    hasErrors: errors.length > 0,
  });
}

function filterForm(query: unknown, errors: AuditQuery['errors']): Html {
  const field = (name: string, label: string, type: 'text' | 'date' = 'text'): Html =>
    textField({name, label, type, value: formValue(query, name), autocomplete: 'off'}, errors);
  return html`<form method="get" action="${PATH}">
    <div class="filters">
      ${field('person', 'Name of the person')}${field('subject', 'Receipt, case or name')}
      ${field('from', 'From', 'date')}${field('to', 'To', 'date')}
    </div>
    <button class="secondary">Show</button>
  </form>`;
}

function table(entries: readonly AuditTable[]): Html {
  return html`<table class="stacked">
    <caption class="hidden">
      Entries, newest first
    </caption>
    <thead>
      <tr>
        <th scope="col">Time</th>
        <th scope="col">Person</th>
        <th scope="col">What was done</th>
        <th scope="col">Receipt, case or name</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(row)}
    </tbody>
  </table>`;
}

function row({at, person_name, action, subject, detail}: AuditTable): Html {
  return html`<tr>
    <th scope="row"><time datetime="${at}">${timeInWords(at)}</time></th>
    <td data-label="Person">${person_name}</td>
    <td>${actionWords(action)}${detail !== '' && html`<br /><span class="quiet">${detail}</span>`}</td>
    <td data-label="Subject"><span class="code">${subject}</span></td>
  </tr>`;
}
