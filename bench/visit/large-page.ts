import type {Figures, VisitJob} from './figures.ts';
import {openTab} from './tab.ts';

/** How large the pages are that hold or insert much. */
export interface Scale {
  /** Numbers of held scripts. */
  readonly scripts: readonly [fewer: number, more: number];
  readonly inserted: number;
  readonly frames: number;
}

/** Measures how long the release of many scripts takes, from the press on Accept until the last one has run. */
export async function measureRelease(
  {context, site, setup, profile}: VisitJob,
  scripts: number,
): Promise<number> {
  const tab = await openTab(context, site.address(setup, {scripts}), {profile, setup});
  await tab.press('accept');
  return (await tab.untilRun(scripts)) - (await tab.pressTime());
}

/** Measures how long a page takes to insert elements while it starts. */
export async function measureInsertion(
  {context, site, setup, profile}: VisitJob,
  inserted: number,
): Promise<Figures> {
  const {page} = await openTab(context, site.address(setup, {inserted}), {profile, setup});
  const handle = await page.waitForFunction(() => window.insertTime, {polling: 100});
  return {insertion: (await handle.jsonValue()) ?? Number.NaN};
}

/** Measures when the banner of a page with held frames is painted. */
export async function measureFrames(
  {context, site, setup, profile}: VisitJob,
  frames: number,
): Promise<Figures> {
  const tab = await openTab(context, site.address(setup, {frames}), {profile, setup, isWatching: true});
  const {bannerPainted} = await tab.banner();
  return {bannerWithFrames: bannerPainted};
}
