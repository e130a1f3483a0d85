import {html, type Html} from '../html.ts';
import type {AnswerSeries, AnswerSum} from './answer-series.ts';

/** The bars of each day or month, from left to right. They differ in their pattern too, not only in colour. */
const bars = [
  {name: 'accepted', label: 'Accepted'},
  {name: 'rejected', label: 'Rejected'},
  {name: 'withdrawn', label: 'Withdrawn'},
] as const;

const WIDTH = 720;
const HEIGHT = 240;
/** Room for the numbers on the left, and for the dates below. */
const LEFT = 48;
const BOTTOM = 28;
const TOP = 12;
/** Height of the highest bar. */
const PLOT = HEIGHT - BOTTOM - TOP;

/** A bar chart of the answers, for eyes only: the table below it has the same numbers. `id` is unique on the page. */
export function answerChart(
  {notice, sums}: AnswerSeries,
  id: string,
  label: (sum: AnswerSum) => string,
): Html {
  const top = niceTop(Math.max(...sums.flatMap((sum) => bars.map(({name}) => valueOf(sum, name)))));
  const step = (WIDTH - LEFT) / sums.length;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Chart of notice ${notice}">
    <svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-text">
      <title id="${id}-title">Answers under notice ${notice}</title>
      <desc id="${id}-text">${totals(sums)} The table below has every number.</desc>
      <defs>${hatching(id)}</defs>
      ${[0, top / 2, top].map((value) => gridLine(value, TOP + PLOT * (1 - value / top)))}
      ${sums.map((sum, index) => group(sum, LEFT + step * index, {top, step, id}))}
      ${[0, Math.floor((sums.length - 1) / 2), sums.length - 1].map((index) => {
        const sum = sums[index];
        const x = (LEFT + step * (index + 0.5)).toFixed(1);
        return (
          sum &&
          html`<text x="${x}" y="${HEIGHT - 8}" text-anchor="${anchor(index, sums.length)}"
            >${label(sum)}</text
          >`
        );
      })}
    </svg>
    ${legend(id)}
  </div>`;
}

interface Scale {
  /** The value at the top of the axis. */
  readonly top: number;
  /** Width of one day or month. */
  readonly step: number;
  readonly id: string;
}

/** The bars of one day or month, from `left` on. */
function group(sum: AnswerSum, left: number, {top, step, id}: Scale): readonly (Html | false)[] {
  const width = (step * 0.8) / bars.length;
  return bars.map(({name}, bar) => {
    const size = (PLOT * valueOf(sum, name)) / top;
    return (
      size > 0 &&
      html`<rect
        class="${name}"
        x="${(left + step * 0.1 + width * bar).toFixed(1)}"
        y="${(TOP + PLOT - size).toFixed(1)}"
        width="${width.toFixed(1)}"
        height="${size.toFixed(1)}"
        ${name === 'rejected' && html`fill="url(#${id}-hatching)"`}
      />`
    );
  });
}

function valueOf(sum: AnswerSum, name: (typeof bars)[number]['name']): number {
  if (name !== 'rejected') return sum[name];
  return sum.rejected + (sum.counted === 'few' ? 0 : sum.counted);
}

/** 1, 2, 5, 10, 20, 50 …: a top of the axis that is easy to read, and half of it is too. */
function niceTop(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 2)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((top) => top >= highest) ?? highest;
}

function gridLine(value: number, y: number): Html {
  return html`<line x1="${LEFT}" x2="${WIDTH}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" />
    <text x="${LEFT - 6}" y="${(y + 4).toFixed(1)}" text-anchor="end"
      >${value.toLocaleString('en-GB')}</text
    >`;
}

function anchor(index: number, length: number): string {
  if (index === 0) return 'start';
  return index === length - 1 ? 'end' : 'middle';
}

function totals(sums: readonly AnswerSum[]): string {
  const parts = bars.map(({name, label}) => {
    const total = sums.reduce((sum, one) => sum + valueOf(one, name), 0);
    return `${label}: ${total.toLocaleString('en-GB')}.`;
  });
  return parts.join(' ');
}

function hatching(id: string): Html {
  return html`<pattern id="${id}-hatching" width="4" height="4" patternUnits="userSpaceOnUse">
    <path class="hatching" d="M0 4 4 0M-1 1 1-1M3 5 5 3" />
  </pattern>`;
}

function legend(id: string): Html {
  return html`<ul class="legend" aria-hidden="true">
    ${bars.map(
      ({name, label}) =>
        html`<li>
          <svg class="chart" viewBox="0 0 16 16" width="16" height="16">
            <rect
              class="${name}"
              x="1"
              y="1"
              width="14"
              height="14"
              ${name === 'rejected' && html`fill="url(#${id}-hatching)"`}
            />
          </svg>
          ${label}
        </li>`,
    )}
  </ul>`;
}

/** Styles of charts, and of what is in the tables of receipts. In forced colours, browsers leave the colours of SVG as they are, so they are set here. */
export const receiptStyles = `
svg.chart { display: block; color: var(--text); }
div > svg.chart { width: 100%; min-width: 34rem; }
.chart line { stroke: var(--line); }
.chart text { font-size: 12px; fill: currentColor; }
.chart rect { stroke: currentColor; }
.chart rect.accepted { fill: currentColor; }
.chart rect.withdrawn { fill: none; }
.chart .hatching { stroke: currentColor; stroke-width: 1; fill: none; }
td { overflow-wrap: anywhere; }
th code { white-space: nowrap; }
@media (max-width: 40rem) {
  table.stacked td.number { text-align: left; }
}
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; }
.legend li { display: flex; align-items: center; gap: 0.4rem; }
blockquote.words { margin: 0.5rem 0 1rem; padding-left: 1rem; border-left: 4px solid var(--line); white-space: pre-line; max-width: 44rem; }
@media (forced-colors: active) {
  svg.chart { color: CanvasText; }
  .chart line { stroke: CanvasText; }
}
`;
