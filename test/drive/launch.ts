import type {Engine} from './engine.ts';
import {launchWithPuppeteer} from './puppeteer-browser.ts';
import type {DrivenBrowser, Visitor} from './visitor.ts';
import {launchWebKit} from './webkit-browser.ts';

/** Starts the engine's browser. Throws if the browser is not installed, and names the command that installs it. */
export async function launch(engine: Engine): Promise<DrivenBrowser> {
  const browser = await (engine === 'webkit' ? launchWebKit() : launchWithPuppeteer(engine));
  return {...browser, newVisitor: async (size) => closedOnce(await browser.newVisitor(size))};
}

/** A second `close` does nothing: the next two visitors would get the profile, or the session, that is closed twice. */
function closedOnce(visitor: Visitor): Visitor {
  let closing: Promise<void> | undefined;
  return {...visitor, close: () => (closing ??= visitor.close())};
}
