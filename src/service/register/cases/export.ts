import type {FastifyInstance} from 'fastify';
import type {CalendarDate} from '../../../platform/pure/calendar.ts';
import {type CaseClock, caseClock, clockOfRequest} from '../../cases/clock.ts';
import {complaintDates} from '../../../rights/statutory-dates.ts';
import type {WorkingDays} from '../../../rights/working-days.ts';
import {type CaseRecord, closedOn, lastEvent} from '../../cases/model.ts';
import {answerText} from '../../cases/person-facts.ts';
import {sendCsv} from '../send-csv.ts';
import {type CasePagesOptions, CASES_PATH} from './case-context.ts';

/** The columns of the CSV file that come from the answers, where the name is not that of the question. */
const renamed: Readonly<Record<string, string>> = {
  wanted: 'outcome',
  earlier: 'reference',
  receipts: 'receiptIds',
};

/** The columns of the CSV file that come from the answers. */
const answerColumns = [
  ...(['kinds', 'relations', 'name', 'replyBy', 'email', 'phone', 'address', 'details'] as const),
  ...(['wanted', 'earlier', 'receipts'] as const),
  ...(['onBehalf', 'subject', 'authority', 'helper', 'adjustments'] as const),
];

const columns = [
  ...[
    'reference',
    'kind',
    'arrived',
    'channel',
    'language',
    'due',
    'dueFor',
    'waitsFor',
    'extended',
    'closed',
  ],
  ...['outcome', 'ground', ...answerColumns],
];

/** Adds the export of all cases: one line for each as CSV, and everything with the history as JSON. */
export function caseExport(scope: FastifyInstance, {cases, audit}: CasePagesOptions): void {
  scope.get(`${CASES_PATH}/export.csv`, async (request, reply) => {
    const records = await cases.store.all();
    await audit.add(request.person, 'case:export', '', 'CSV');
    return sendCsv(reply, 'cases.csv', [columns, ...records.map((record) => rowOf(record, cases))]);
  });
  scope.get(`${CASES_PATH}/export.json`, async (request, reply) => {
    const records = await cases.store.all();
    await audit.add(request.person, 'case:export', '', 'JSON');
    const today = cases.today();
    const exported = records.map((record) => {
      const {due, dueFor, target} = caseClock(record, today, cases.days) ?? {};
      return {...record, due, dueFor, target, closed: closedOn(record)};
    });
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="cases.json"')
      .send(JSON.stringify({exportedOn: today, cases: exported}, undefined, 2));
  });
}

/** The date of the law for a case that is closed: by when a request was to be answered, or a complaint to be acknowledged. */
function dueWhenClosed(
  record: CaseRecord,
  today: CalendarDate,
  days: WorkingDays,
): Pick<CaseClock, 'due' | 'dueFor'> {
  return record.kind === 'request'
    ? clockOfRequest(record, today, days)
    : {due: complaintDates(record.arrived, days).acknowledge, dueFor: 'acknowledgement'};
}

function rowOf(record: CaseRecord, {today, days}: CasePagesOptions['cases']): readonly string[] {
  const clock = caseClock(record, today(), days);
  const {due, dueFor} = clock ?? dueWhenClosed(record, today(), days);
  const end = lastEvent(record, 'outcome', 'refused', 'closed');
  const closed = closedOn(record);
  const outcome = end?.type === 'outcome' ? (end.details['outcome'] ?? '') : (end?.type ?? '');
  return [
    ...[record.reference, record.kind, record.arrived, record.channel, record.language],
    ...[due, dueFor, clock?.request?.waitsFor ?? ''],
    ...[lastEvent(record, 'extended')?.day ?? '', closed ?? ''],
    ...[closed === undefined ? '' : outcome, end?.details['ground'] ?? ''],
    ...answerColumns.map((column) => answerText(record, renamed[column] ?? column)),
  ];
}
