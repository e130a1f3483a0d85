import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';

declare global {
  interface Window {
    /** Names of the vendors' scripts that have run, in order. */
    ran?: string[];
  }
}

/** The vendors' scripts that have run on this page, in order. */
export const ranOn = (tab: Tab): Promise<readonly string[]> => tab.evaluate(() => window.ran ?? []);

/** Waits until these have run, in whatever order. */
export const untilRan = (tab: Tab, ...names: readonly string[]): Promise<true> =>
  until(`${names.join(', ')} to run`, async () => {
    const ran = await ranOn(tab);
    return names.every((name) => ran.includes(name)) || undefined;
  });

/** What `everything.html` runs, in the order a page without consent would; `async` comes whenever it comes. */
export const everythingInOrder = ['slow', 'inline', 'last', 'ad', 'plain', 'deferred', 'module'];

/** What `everything.html` asks the vendors for when all is allowed. */
export const everythingRequested = [
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
