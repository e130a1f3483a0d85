import type {Browser} from 'puppeteer-core';
import {limitStatus, table} from '../figures.ts';
import {servePages} from '../serve-pages.ts';
import {measureBannerPaint} from './measure-banner-paint.ts';
import {measurePress, type PressFigures} from './measure-press.ts';
import {measureTasks, type TaskFigures} from './measure-tasks.ts';
import {presses} from './presses.ts';

type Figures = PressFigures & {readonly tasks: TaskFigures};

const defaultSlowDown = 4;

/** Limit for what a visitor waits for, in milliseconds. */
const maxMilliseconds = 50;

/** The lists of files that the page preloads. */
const preloads = [[], ['desk-ui.js'], ['desk-ui.js', 'desk-config.js']];

const config = JSON.stringify({
  organisation: {name: 'Example Trust', email: 'privacy@example.org'},
  links: {policy: '/privacy/', rights: '/privacy/request/'},
  categories: [
    {id: 'necessary'},
    {id: 'analytics', services: [{id: 'counter', name: 'Counter', purpose: 'Counts visits.'}]},
    {id: 'marketing', services: [{id: 'adverts', name: 'Adverts'}]},
    {id: 'media', services: [{id: 'films', name: 'Films'}]},
  ],
});

/** Measures the interface with a processor that is `slowDown` times slower than this one. Returns the figures in Markdown. */
export async function measureUi(
  browser: Browser,
  rounds: number,
  slowDown = defaultSlowDown,
): Promise<string> {
  const site = await servePages(renderPage);
  try {
    const figures: Figures[] = [];
    for (const press of presses) {
      const times = await measurePress(browser, site.address, press, {rounds, slowDown});
      const tasks = await measureTasks(browser, site.address, press, {rounds, slowDown});
      figures.push({...times, tasks});
    }
    const shift = Math.max(...figures.map((figure) => figure.shift));
    return [
      pressTable(figures),
      `Limit ${maxMilliseconds} ms, with a processor ${slowDown} times slower than this one. Layout shift before the press: ${shift}; limit 0: ${limitStatus(shift === 0)}.`,
      preloadTable(await measureBannerPaint(browser, site.address, preloads, rounds)),
    ].join('\n\n');
  } finally {
    await site.close();
  }
}

/** A page of text for a visitor who has not answered. Each `preload` in the query names a file to preload. */
function renderPage(query: URLSearchParams): string {
  const preloadLinks = query
    .getAll('preload')
    .map((file) => `<link rel="modulepreload" href="/privacy/${file}">`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page to measure the interface</title>
${preloadLinks.join('\n')}
<script type="application/json" id="privacy-desk-config">${config}</script>
<script src="/privacy/desk.js"></script>
</head>
<body>
<h1>A page to measure the interface</h1>
<p><a href="#privacy-desk">Cookie settings</a></p>
${'<p>Text of the page, as long as a paragraph usually is, so that a layout shift has something to move.</p>'.repeat(30)}
</body>
</html>`;
}

function pressTable(figures: readonly Figures[]): string {
  return table(
    [
      'Press',
      'To the next frame',
      'On screen after',
      'Main thread in total',
      'Longest task after the press',
      'Longest task before the press',
    ],
    figures.map(({press, toPaint, onScreen, mainThread, tasks}) => [
      press.name,
      withLimit(toPaint),
      `${onScreen.toFixed(0)} ms`,
      `${mainThread.toFixed(0)} ms`,
      withLimit(tasks.afterPress),
      withLimit(tasks.beforePress),
    ]),
  );
}

function preloadTable(times: readonly number[]): string {
  return table(
    ['Preloaded', 'Banner painted after'],
    preloads.map((files, index) => [
      files.join(', ') || 'only `desk.js`',
      `${times[index]?.toFixed(0) ?? ''} ms`,
    ]),
  );
}

function withLimit(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms, ${limitStatus(milliseconds <= maxMilliseconds)}`;
}
