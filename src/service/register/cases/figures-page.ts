import type {FastifyInstance} from 'fastify';
import {type CalendarDate, parseCalendarDate, partsOf} from '../../../platform/pure/calendar.ts';
import {caseFigures, type CaseFigures, type Counts} from '../../cases/figures.ts';
import {sendCsv} from '../send-csv.ts';
import {textField} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import type {CasePagesOptions} from './case-context.ts';
import {channelWords, valueWords} from './words.ts';

const PATH = '/register/case-figures';

/** A line of the sheet: the group, the figure in words, and its count. */
type FigureLine = readonly [group: string, label: string, count: number];

interface YearRoute {
  readonly Querystring: {readonly year?: unknown};
}

/** Adds the figure sheet of a calendar year, as a page and as CSV. */
export function caseFiguresPage(scope: FastifyInstance, options: CasePagesOptions): void {
  const navigation = {group: 'Figures', label: 'Requests and complaints'} as const;
  scope.get<YearRoute>(PATH, {config: {navigation}}, async (request, reply) => {
    const year = yearIn(request.query.year, options.cases.today());
    const lines = await figureLines(year, options);
    const body = html`<form class="filters" method="get" action="${PATH}">
        ${textField({name: 'year', label: 'Year', value: String(year), width: 10, inputmode: 'numeric'})}
        <button class="secondary">Show the year</button>
      </form>
      <p>
        Cases that arrived in ${year}, as they are today. Cases that were deleted after their period are not
        counted.
      </p>
      ${['Requests', 'Complaints'].map((group) => sheet(group, lines))}
      <p><a href="${PATH}.csv?year=${year}">Download as CSV</a></p>`;
    return sendRegisterPage(request, reply, {title: `Figures for ${year}`, body});
  });
  scope.get<YearRoute>(`${PATH}.csv`, async (request, reply) => {
    const year = yearIn(request.query.year, options.cases.today());
    const lines = await figureLines(year, options);
    return sendCsv(reply, `case-figures-${year}.csv`, [['Group', 'Figure', String(year)], ...lines]);
  });
}

function yearIn(text: unknown, today: CalendarDate): number {
  return typeof text === 'string' && /^(19|20|21)\d\d$/.test(text) ? Number(text) : partsOf(today).year;
}

async function figureLines(
  year: number,
  {cases, caseFields}: CasePagesOptions,
): Promise<readonly FigureLine[]> {
  const [from, to] = [parseCalendarDate(`${year}-01-01`), parseCalendarDate(`${year}-12-31`)];
  if (!from || !to) return [];
  const all = await cases.store.all();
  const figures = caseFigures(all, {from, to, today: cases.today(), days: cases.days});
  const rights = caseFields.request.find(({id}) => id === 'kinds')?.options ?? [];
  const labels = new Map(rights.map(({id, label}) => [id, label]));
  return [...requestLines(figures, labels), ...complaintLines(figures)];
}

function requestLines({requests}: CaseFigures, rights: ReadonlyMap<string, string>): readonly FigureLine[] {
  const lines: readonly (readonly [string, number])[] = [
    ['Received', requests.received],
    ['Answered on time', requests.onTime],
    ['Answered late', requests.late],
    ['Open', requests.open],
    ['Of these, overdue', requests.overdue],
    ['Closed without an answer', requests.closedWithoutAnswer],
    ...counted('Outcome', requests.outcomes),
    ...counted('Refused', requests.refused),
    ...counted('Extended', requests.extended),
    ...counted('About', requests.rights, rights),
    ...counted('Arrived by', requests.channels, channels),
  ];
  return lines.map(([label, count]) => ['Requests', label, count]);
}

function complaintLines({complaints}: CaseFigures): readonly FigureLine[] {
  const lines: readonly (readonly [string, number])[] = [
    ['Received', complaints.received],
    ['Acknowledged within 30 days', complaints.acknowledgedOnTime],
    ['Acknowledged late', complaints.acknowledgedLate],
    ['Not acknowledged', complaints.notAcknowledged],
    ['Open', complaints.open],
    ['Closed without an answer', complaints.closedWithoutAnswer],
    ...counted('Outcome', complaints.outcomes),
    ...counted('Arrived by', complaints.channels, channels),
  ];
  return lines.map(([label, count]) => ['Complaints', label, count]);
}

const values: ReadonlyMap<string, string> = new Map(Object.entries(valueWords));
const channels: ReadonlyMap<string, string> = new Map(Object.entries(channelWords));

function counted(group: string, counts: Counts, words = values): readonly (readonly [string, number])[] {
  return Object.entries(counts).map(([id, count]) => [`${group}: ${words.get(id) ?? id}`, count]);
}

function sheet(group: string, lines: readonly FigureLine[]): Html {
  const rows = lines
    .filter(([of]) => of === group)
    .map(
      ([, label, count]) =>
        html`<tr>
          <th scope="row">${label}</th>
          <td class="number">${count}</td>
        </tr>`,
    );
  return html`<h2>${group}</h2>
    <div class="scroll">
      <table>
        <caption class="hidden">
          ${group}
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" class="number">Number</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}
