import {setTimeout as pause} from 'node:timers/promises';
import type {Engine} from './engine.ts';
import {launchWithPuppeteer} from './puppeteer-browser.ts';
import type {DrivenBrowser, Visitor} from './visitor.ts';
import {launchWebKit} from './webkit-browser.ts';

/** How long a browser may take to open a page, in milliseconds. A test then has time left for a new browser. */
const openTimeout = 20_000;

/**
 * Starts the engine's browser. Throws if the browser is not installed, and names the command that installs it. A browser that opens no
 * page for a new visitor has crashed or hangs: it is started again, once for each visitor.
 */
export async function launch(engine: Engine): Promise<DrivenBrowser> {
  let browser = await start(engine);
  const open = async (visitorOf: (running: DrivenBrowser) => Promise<Visitor>): Promise<Visitor> => {
    try {
      return await inTime(visitorOf(browser));
    } catch {
      await browser.close();
      browser = await start(engine);
      return visitorOf(browser);
    }
  };
  return {
    newVisitor: (size) => open(async (running) => closedOnce(await running.newVisitor(size))),
    newVisitorInDefaultProfile: () => open((running) => running.newVisitorInDefaultProfile()),
    close: () => browser.close(),
  };
}

/** Rejects when the browser does not open the page in time. */
function inTime(visitor: Promise<Visitor>): Promise<Visitor> {
  const late = pause(openTimeout, undefined, {ref: false});
  return Promise.race([visitor, late.then(() => Promise.reject(new Error('The browser opens no page.')))]);
}

function start(engine: Engine): Promise<DrivenBrowser> {
  return engine === 'webkit' ? launchWebKit() : launchWithPuppeteer(engine);
}

/** A second `close` does nothing: the next two visitors would get the profile, or the session, that is closed twice. */
function closedOnce(visitor: Visitor): Visitor {
  let closing: Promise<void> | undefined;
  return {...visitor, close: () => (closing ??= visitor.close())};
}
