import type {Browser} from 'puppeteer-core';
import {table} from '../figures/table.ts';
import {verdict} from '../figures/verdict.ts';
import {servePages} from '../serve-pages.ts';
import {measureLine} from './measure-line.ts';
import {measurePress, type PressFigures} from './measure-press.ts';
import {measureTasks, type TaskFigures} from './measure-tasks.ts';
import {presses} from './presses.ts';
import {uiPage} from './ui-page.ts';

const SLOW_DOWN = 4;
/** Nothing that a visitor waits for may take longer, in milliseconds. */
const MOST = 50;

const judged = (milliseconds: number): string =>
  `${milliseconds.toFixed(0)} ms, ${verdict(milliseconds <= MOST)}`;

const preloads = [[], ['desk-ui.js'], ['desk-ui.js', 'desk-config.js']];

const tellPress = (figures: readonly (PressFigures & {readonly tasks: TaskFigures})[]): string =>
  table(
    [
      'Press',
      'To the next frame',
      'On screen after',
      'Main thread in all',
      'Longest task then',
      'Longest task before',
    ],
    figures.map(({press, toPaint, onScreen, mainThread, tasks}) => [
      press.name,
      judged(toPaint),
      `${onScreen.toFixed(0)} ms`,
      `${mainThread.toFixed(0)} ms`,
      judged(tasks.pressing),
      judged(tasks.coming),
    ]),
  );

const tellLine = (times: readonly number[]): string =>
  table(
    ['Fetched at once', 'Banner painted after'],
    preloads.map((files, at) => [files.join(', ') || 'only `desk.js`', `${times[at]?.toFixed(0) ?? ''} ms`]),
  );

/** Measures the interface, with a processor `slowDown` times slower than this one, and tells it in Markdown. */
export const measureUi = async (browser: Browser, rounds: number, slowDown = SLOW_DOWN): Promise<string> => {
  const site = await servePages(uiPage);
  try {
    const figures = [];
    for (const press of presses) {
      const pressed = await measurePress(browser, site.address, press, {rounds, slowDown});
      const tasks = await measureTasks(browser, site.address, press, {rounds, slowDown});
      figures.push({...pressed, tasks});
    }
    const shift = Math.max(...figures.map((figure) => figure.shift));
    return [
      tellPress(figures),
      `Limit ${MOST} ms, with a processor ${slowDown} times slower than this one. Layout shift until the press: ${shift}; limit 0: ${verdict(shift === 0)}.`,
      tellLine(await measureLine(browser, site.address, preloads, rounds)),
    ].join('\n\n');
  } finally {
    await site.close();
  }
};
