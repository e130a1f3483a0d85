import type {FastifyInstance} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import {readAnswerCounts} from '../../receipts/answer-counts.ts';
import {formValue} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {answerChart} from './answer-chart.ts';
import {
  type AnswerSeries,
  answerSeries,
  type AnswerSum,
  type FigurePeriod,
  firstDay,
  SMALLEST_COUNT,
} from './answer-series.ts';
import {selectField} from './fields.ts';
import type {ReceiptPagesOptions} from './options.ts';
import {dayInWords} from './words.ts';

const PATH = '/register/figures';

/** Adds the page with the answers over time, for each version of the notice, as a chart and as a table. */
export function figuresPage(server: FastifyInstance, {db, now, hasCounter}: ReceiptPagesOptions): void {
  const navigation = {group: 'Figures', label: 'Answers over time'} as const;
  server.get(PATH, {config: {navigation}}, async (request, reply) => {
    const period = formValue(request.query, 'by') === 'month' ? 'month' : 'day';
    const today = londonDate(now());
    const counts = await readAnswerCounts(db, firstDay(period, today), today);
    const series = answerSeries(counts, period, today);
    const body = html`${explanation(hasCounter)} ${periodForm(period)}
    ${series.length === 0 && html`<p>No answers in this time.</p>`}
    ${series.map((one, index) => seriesSection(one, `chart-${index}`, period))}`;
    return sendRegisterPage(request, reply, {title: 'Answers over time', body});
  });
}

function explanation(hasCounter: boolean): Html {
  return html`<p>
      A visitor who refuses, and has never consented, gets no receipt and no number.
      ${
        hasCounter
          ? `Such refusals are counted without any identifier. Counts below ${SMALLEST_COUNT} are not shown.`
          : 'Such refusals are not counted here, so these figures do not show how many visitors refuse. To count them, start the service with --count-refusals.'
      }
    </p>
    <p class="hint">
      Accepted: at least one purpose was allowed. Withdrawn: a consent ended, and nothing was allowed.
      Rejected: everything was refused. Erasing a receipt does not change these figures.
    </p>`;
}

function periodForm(period: FigurePeriod): Html {
  return html`<form method="get" action="${PATH}">
    ${selectField({
      name: 'by',
      label: 'Show',
      value: period,
      options: [
        ['day', 'The last 30 days, by day'],
        ['month', 'The last 12 months, by month'],
      ],
    })}
    <button class="secondary">Show</button>
  </form>`;
}

function seriesSection(series: AnswerSeries, id: string, period: FigurePeriod): Html {
  const label = ({start}: AnswerSum): string => {
    const words = dayInWords(start);
    return period === 'day' ? words : words.replace(/^\d+ /, '');
  };
  return html`<h2>Notice ${series.notice}</h2>
    ${answerChart(series, id, label)} ${answerTable(series, label, period)}`;
}

function answerTable(
  {notice, sums}: AnswerSeries,
  label: (sum: AnswerSum) => string,
  period: FigurePeriod,
): Html {
  const shown = sums.filter(
    ({accepted, rejected, withdrawn, counted}) => accepted + rejected + withdrawn > 0 || counted !== 0,
  );
  return html`<table class="stacked">
    <caption>
      Answers under notice ${notice}. ${period === 'day' ? 'Days' : 'Months'} without answers are left out.
    </caption>
    <thead>
      <tr>
        <th scope="col">${period === 'day' ? 'Day' : 'Month'}</th>
        <th scope="col" class="number">Accepted</th>
        <th scope="col" class="number">Rejected, with a receipt</th>
        <th scope="col" class="number">Rejected, only counted</th>
        <th scope="col" class="number">Withdrawn</th>
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        (sum) =>
          html`<tr>
            <th scope="row">${label(sum)}</th>
            <td class="number" data-label="Accepted">${inWords(sum.accepted)}</td>
            <td class="number" data-label="Rejected, with a receipt">${inWords(sum.rejected)}</td>
            <td class="number" data-label="Rejected, only counted">${inWords(sum.counted)}</td>
            <td class="number" data-label="Withdrawn">${inWords(sum.withdrawn)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function inWords(count: AnswerSum['counted']): string {
  return count === 'few' ? `fewer than ${SMALLEST_COUNT}` : count.toLocaleString('en-GB');
}
