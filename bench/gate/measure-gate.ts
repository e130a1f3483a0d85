import type {Browser} from 'puppeteer-core';
import {limitStatus, table} from '../figures.ts';
import {servePages} from '../serve-pages.ts';
import {readQuery, renderGatePage} from './gate-page.ts';
import {createGateVisitor} from './gate-visitor.ts';
import {type InsertFigures, measureInserts} from './measure-inserts.ts';
import {measureRelease, type ReleaseFigures} from './measure-release.ts';

/** What is measured. */
export interface GateBench {
  /** Numbers of held templates. */
  readonly held: readonly number[];
  /** Number of elements that the page inserts. */
  readonly inserted: number;
}

/** Limit for the time that the loader adds to scripts, as a share of the page without it. */
const maxAddedShare = 0.05;

/** Limit for the growth of the time per additional script. A release in linear time has a growth of 1. */
const maxGrowth = 1.5;

/** Measures holding and releasing. Returns the figures in Markdown. */
export async function measureGate(browser: Browser, rounds: number, bench: GateBench): Promise<string> {
  const site = await servePages((query) => renderGatePage(readQuery(query)));
  try {
    const visitor = await createGateVisitor(browser, site.address);
    const inserts: InsertFigures[] = [];
    for (const atOnce of [1, 10])
      for (const held of bench.held)
        inserts.push(await measureInserts(visitor, {held, inserted: bench.inserted, atOnce}, rounds));
    const counts = [...bench.held, (bench.held.at(-1) ?? 1) * 3];
    const releases = await measureRelease(visitor, counts, rounds);
    return [insertTable(inserts, bench.inserted), ...releaseReport(releases)].join('\n\n');
  } finally {
    await site.close();
  }
}

function insertTable(inserts: readonly InsertFigures[], inserted: number): string {
  const head = ['Held templates', `${inserted} elements inserted`, 'Without', 'With', 'Ratio'];
  const limit = `Extra script time, limit ${maxAddedShare * 100}%`;
  return table([...head, 'Extra script time', limit], inserts.map(insertRow));
}

/** The limit applies to scripts: rendering time differs from page to page by more than the limit, even without the loader. */
function insertRow(figures: InsertFigures): readonly string[] {
  const share = figures.extraScripts / figures.without;
  return [
    String(figures.held),
    figures.atOnce > 1 ? `${figures.atOnce} at a time` : 'one by one',
    `${figures.without.toFixed(0)} ms`,
    `${figures.with.toFixed(0)} ms`,
    figures.ratio.toFixed(3),
    `${figures.extraScripts.toFixed(1)} ms`,
    `${(share * 100).toFixed(1)}%, ${limitStatus(share <= maxAddedShare)}`,
  ];
}

function releaseReport(releases: readonly ReleaseFigures[]): readonly string[] {
  const additional = timesPerAdditionalScript(releases);
  const [last = Number.NaN, previous = Number.NaN] = additional.toReversed();
  const growth = last / previous;
  return [
    table(
      ['Held scripts', 'Time to release all', 'Time per script', 'Time per additional script'],
      releases.map(({held, all, each}, index) => [
        String(held),
        `${all.toFixed(1)} ms`,
        `${each.toFixed(3)} ms`,
        `${(additional[index] ?? Number.NaN).toFixed(3)} ms`,
      ]),
    ),
    `In the last row, an additional script takes ${growth.toFixed(2)} times as long as in the row before; limit ${maxGrowth}: ${limitStatus(growth <= maxGrowth)}.`,
  ];
}

/** The time of each script that a row has more than the row before. This leaves out the constant time of the answer. */
function timesPerAdditionalScript(releases: readonly ReleaseFigures[]): readonly number[] {
  return releases.map(({all, held}, index) => {
    const previous = releases[index - 1] ?? {all: 0, held: 0};
    return (all - previous.all) / (held - previous.held);
  });
}
