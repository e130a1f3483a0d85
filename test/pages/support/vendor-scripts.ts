import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';

declare global {
  interface Window {
    /** Names of the vendors' scripts that have run, in order. */
    ran?: string[];
  }
}

/** The scripts of `everything.html` in the order in which they run, without `async`, which may run at any time. */
export const everythingScripts = ['slow', 'inline', 'last', 'ad', 'plain', 'deferred', 'module'];

/** The paths that `everything.html` requests from the vendors when all categories are allowed. */
export const everythingRequests = [
  '/ad.js',
  '/async.js',
  '/deferred.js',
  '/film.html',
  '/head.css',
  '/module.js',
  '/pixel.gif',
  '/plain.js',
  '/slow.js',
];

/** Names of the vendors' scripts that have run on this page, in order. */
export function scriptsRunOn(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => window.ran ?? []);
}

/** Waits until these scripts have run, in any order. */
export function untilRun(tab: Tab, ...names: readonly string[]): Promise<true> {
  return until(`${names.join(', ')} to run`, async () => {
    const run = await scriptsRunOn(tab);
    return names.every((name) => run.includes(name)) || undefined;
  });
}

/** Waits for a page on which no vendor's script has run: the page after a reload. */
export function untilNoneRun(tab: Tab): Promise<boolean> {
  return until('a reloaded page without scripts', async () => (await scriptsRunOn(tab)).length === 0);
}
