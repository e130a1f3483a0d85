import type {Browser} from 'puppeteer-core';
import {table} from '../figures/table.ts';
import {verdict} from '../figures/verdict.ts';
import {servePages} from '../serve-pages.ts';
import {gatePage, readQuery} from './gate-page.ts';
import {gateVisitor} from './gate-visitor.ts';
import {measureInserts, type InsertFigures} from './measure-inserts.ts';
import {measureRelease, type ReleaseFigures} from './measure-release.ts';

/** What is measured: numbers of held templates, and how many elements the page inserts. */
export interface GateBench {
  readonly held: readonly number[];
  readonly inserted: number;
}

/** At most this much may a page take longer with the loader. */
const MOST_ADDED = 0.05;
/** Linear: a further script of many costs no more than this times what one of fewer does. */
const MOST_GROWTH = 1.5;

/** Judged by scripts: what rendering takes differs by more than the limit from one page to the next, loader or not. */
const insertRow = (figures: InsertFigures): readonly string[] => {
  const added = figures.scripts / figures.without;
  return [
    String(figures.held),
    figures.atOnce > 1 ? `${figures.atOnce} at a time` : 'one by one',
    `${figures.without.toFixed(0)} ms`,
    `${figures.with.toFixed(0)} ms`,
    figures.ratio.toFixed(3),
    `${figures.scripts.toFixed(1)} ms`,
    `${(added * 100).toFixed(1)} %, ${verdict(added <= MOST_ADDED)}`,
  ];
};

const releaseRow = ({held, all, each}: ReleaseFigures, further: number): readonly string[] => [
  String(held),
  `${all.toFixed(1)} ms`,
  `${each.toFixed(3)} ms`,
  `${further.toFixed(3)} ms`,
];

/** What each script costs that is more than in the row before. The answer itself, the same for any number, is left out so. */
const furtherOf = (release: readonly ReleaseFigures[]): readonly number[] =>
  release.map(({all, held}, at) => {
    const before = release[at - 1] ?? {all: 0, held: 0};
    return (all - before.all) / (held - before.held);
  });

const tellRelease = (release: readonly ReleaseFigures[]): string => {
  const further = furtherOf(release);
  const [last = Number.NaN, before = Number.NaN] = further.toReversed();
  const growth = last / before;
  return `${table(
    ['Held scripts', 'Released in', 'Each', 'Each further one'],
    release.map((figures, at) => releaseRow(figures, further[at] ?? Number.NaN)),
  )}

Each further one of the most costs ${growth.toFixed(2)} times what it does in the row before; limit ${MOST_GROWTH}: ${verdict(growth <= MOST_GROWTH)}.`;
};

/** Measures the gate and tells it in Markdown. */
export const measureGate = async (browser: Browser, rounds: number, bench: GateBench): Promise<string> => {
  const site = await servePages((query) => gatePage(readQuery(query)));
  try {
    const visitor = await gateVisitor(browser, site.address);
    const inserts: InsertFigures[] = [];
    for (const atOnce of [1, 10])
      for (const held of bench.held)
        inserts.push(await measureInserts(visitor, {held, inserted: bench.inserted, atOnce}, rounds));
    const release = await measureRelease(visitor, [...bench.held, (bench.held.at(-1) ?? 1) * 3], rounds);
    return `${table(
      [
        'Held templates',
        `${bench.inserted} elements inserted`,
        'Without',
        'With',
        'Ratio',
        'Scripts',
        `Scripts added, limit ${MOST_ADDED * 100} %`,
      ],
      inserts.map(insertRow),
    )}\n\n${tellRelease(release)}`;
  } finally {
    await site.close();
  }
};
