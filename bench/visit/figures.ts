import type {BrowserContext} from 'puppeteer-core';
import type {CountingSite} from './counting-site.ts';
import type {Setup} from './setups.ts';
import type {Profile} from './tab.ts';

/** The name of a figure, which is in bytes, in KiB, in milliseconds, or a number. */
export type FigureName =
  | 'bytesAsked'
  | 'bytesAccepted'
  | 'requests'
  | 'requestsInARow'
  | 'bannerPainted'
  | 'bannerAtRest'
  | 'scripts'
  | 'mainThread'
  | 'blocking'
  | 'acceptToPaint'
  | 'acceptToRun'
  | 'settingsToPanel'
  | 'memory'
  | 'ranCold'
  | 'ranWarm'
  | 'returnScripts'
  | 'bytesRefused'
  | 'bytesAllowed'
  | 'fewerReleased'
  | 'moreReleased'
  | 'insertion'
  | 'bannerWithFrames';

/** The figures of one measurement. */
export type Figures = Readonly<Partial<Record<FigureName, number>>>;

/** One measurement: a new visitor of a page of `setup`. */
export interface VisitJob {
  readonly context: BrowserContext;
  readonly site: CountingSite;
  readonly setup: Setup;
  readonly profile: Profile;
}
