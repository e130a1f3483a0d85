import type {Engine} from './engine.ts';
import {launchWithPuppeteer} from './puppeteer-browser.ts';
import type {DrivenBrowser} from './visitor.ts';
import {launchWebKit} from './webkit-browser.ts';

/** Starts the engine's browser. Throws if the browser is not installed, and names the command that installs it. */
export function launch(engine: Engine): Promise<DrivenBrowser> {
  return engine === 'webkit' ? launchWebKit() : launchWithPuppeteer(engine);
}
