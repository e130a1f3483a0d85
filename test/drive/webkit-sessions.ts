import {createServer} from 'node:http';
import {remote} from 'webdriverio';
import {loopbackNames} from './loopback-names.ts';
import {listenOnLoopback} from './loopback-server.ts';
import {until} from './until.ts';
import type {Size} from './visitor.ts';
import {startWebKitDriver, type WebKitDriver} from './webkit-driver.ts';

export type WebKitSession = Awaited<ReturnType<typeof remote>>;

/** The session of one visitor: it has no data and one open window. */
export interface VisitorSession {
  readonly session: WebKitSession;
  /** Ends the visit. */
  end(): Promise<void>;
}

/** The sessions of visitors, one after another. */
export interface WebKitSessions {
  start(): Promise<VisitorSession>;
  close(): Promise<void>;
}

/** How many visitors use one session. Data is stored by port, and each test has new ports. The processes keep some memory of each visitor. */
const visitorsPerSession = 25;

/** How long the driver may take to answer a command, in milliseconds. No command waits for a page. */
const commandTimeout = 20_000;

/** How long a page may take to be parsed, in milliseconds. Now and then the driver loses a script that it was given meanwhile. */
const navigationTimeout = 3 * commandTimeout;

/** Starts WebKitWebDriver. Visitors reuse the session of the previous visitor, which takes a third of the time of a new one. */
export async function startWebKitSessions(): Promise<WebKitSessions> {
  const driver = await startWebKitDriver();
  const blankPage = await listenOnLoopback(
    createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Blank</title>');
    }),
  );
  let idle: WebKitSession | undefined;
  let visitorsLeft = 0;
  let size: Size | undefined;

  const end = async (session: WebKitSession): Promise<void> => {
    visitorsLeft -= 1;
    try {
      if (visitorsLeft > 0 && !(await isAtNamedHost(session))) {
        await clearSession(session, blankPage.port);
        if (size) await resizeWindow(session, size);
        idle = session;
        return;
      }
    } catch {
      // A session with a window that does not respond cannot be used again.
    }
    await endSession(session);
  };
  return {
    async start() {
      if (!idle) visitorsLeft = visitorsPerSession;
      const session = idle ?? (await openSession(driver));
      idle = undefined;
      size ??= await session.getWindowRect();
      return {session, end: () => end(session)};
    },
    async close() {
      if (idle) await endSession(idle);
      await blankPage.stop();
      await driver.stop();
    },
  };
}

/**
 * Opens `url` and waits until the document is parsed. The page load strategy `eager` would do the same, but after it
 * WebKitWebDriver does not respond to the next script. The session therefore uses the strategy `none`.
 */
export async function navigate(session: WebKitSession, url: string): Promise<void> {
  await session.executeScript("window[Symbol.for('left')] = true;", []);
  await session.navigateTo(url);
  await until(
    `${url} to be parsed`,
    async () =>
      session.executeScript(
        "return !window[Symbol.for('left')] && document.readyState !== 'loading';",
        [],
      ) as Promise<boolean>,
    navigationTimeout,
  );
}

function openSession({hostname, port, capabilities}: WebKitDriver): Promise<WebKitSession> {
  return remote({
    hostname,
    port,
    capabilities: {...capabilities, pageLoadStrategy: 'none'},
    logLevel: 'error',
    connectionRetryTimeout: commandTimeout,
    connectionRetryCount: 0,
  });
}

/** A session that cannot be ended is left to the driver: it opens no other, and the browser is started again. */
async function endSession(session: WebKitSession): Promise<void> {
  await session.deleteSession().catch(() => undefined);
}

/** Whether the visit ends on a named host. Such a session is not reused: cookies of parent domains would remain. */
async function isAtNamedHost(session: WebKitSession): Promise<boolean> {
  const {hostname} = new URL(await session.getUrl());
  return loopbackNames.some((name) => name === hostname);
}

/** Leaves the page, closes other windows, and deletes the cookies. WebDriver only deletes the cookies of the host of the current page. */
async function clearSession(session: WebKitSession, port: number): Promise<void> {
  await closeOtherWindows(session);
  for (const host of ['localhost', '127.0.0.1']) {
    await navigate(session, `http://${host}:${port}/`);
    await session.deleteAllCookies();
  }
  await session.executeScript("window.name = '';", []);
}

/** Gives the window the size that new windows have. */
async function resizeWindow(session: WebKitSession, {width, height}: Size): Promise<void> {
  const now = await session.getWindowRect();
  if (now.width !== width || now.height !== height) await session.setWindowRect(null, null, width, height);
}

/** Keeps one window. To open a new one takes more processor time than all the rest of a short test. */
async function closeOtherWindows(session: WebKitSession): Promise<void> {
  const [kept = '', ...others] = await session.getWindowHandles();
  for (const other of others) {
    await session.switchToWindow(other);
    await session.closeWindow();
  }
  await session.switchToWindow(kept);
}
