import type {Engine} from './engine.ts';
import {launchWithPuppeteer} from './puppeteer-browser.ts';
import type {DrivenBrowser} from './visitor.ts';
import {launchWebKit} from './webkit-browser.ts';

/** Starts the engine's browser, ready for visitors. Throws with what to install when it is not here. */
export const launch = (engine: Engine): Promise<DrivenBrowser> =>
  engine === 'webkit' ? launchWebKit() : launchWithPuppeteer(engine);
