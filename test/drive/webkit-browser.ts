import {writeFile} from 'node:fs/promises';
import {remote} from 'webdriverio';
import {callSource, readRecorded} from './in-page.ts';
import {navigate} from './navigate.ts';
import {pressOn} from './press-on.ts';
import {reuseSessions} from './reuse-sessions.ts';
import type {Session} from './reuse-sessions.ts';
import {until} from './until.ts';
import type {DrivenBrowser, Size, Tab, Visitor} from './visitor.ts';
import {startWebKitDriver} from './webkit-driver.ts';
import type {WebKitDriver} from './webkit-driver.ts';

type Answer = {readonly value?: unknown} | {readonly error: string} | {readonly waiting: true};

/** Code points that WebDriver gives to keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes = {Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ' ': ' '} as const;

/**
 * A promise's value is left in the page, for a later call to find: WebDriver's own asynchronous scripts answer only
 * when their time is over if the page goes away meanwhile.
 */
const startScript = (source: string): string => `
  const slot = (window[Symbol.for('evaluation')] = {});
  const settle = (answer) => void (slot.answer = answer);
  try {
    const value = ${source};
    if (typeof value?.then !== 'function') return {value};
    value.then((late) => settle({value: late}), (error) => settle({error: String(error)}));
    return {waiting: true};
  } catch (error) {
    return {error: String(error)};
  }`;

const collectScript = `
  const slot = window[Symbol.for('evaluation')];
  return slot ? (slot.answer ?? {waiting: true}) : {error: 'The page went away.'};`;

const evaluateIn = async (session: Session, source: string): Promise<unknown> => {
  const run = async (script: string): Promise<Answer> => (await session.executeScript(script, [])) as Answer;
  const first = await run(startScript(source));
  const answer =
    'waiting' in first
      ? await until('a promise of the page', async () => {
          const later = await run(collectScript);
          return 'waiting' in later ? undefined : later;
        })
      : first;
  if ('error' in answer) throw new Error(answer.error);
  return 'value' in answer ? answer.value : undefined;
};

const pressAt = (session: Session, x: number, y: number): Promise<void> =>
  session.performActions([
    {
      type: 'pointer',
      id: 'mouse',
      parameters: {pointerType: 'mouse'},
      actions: [
        {type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y)},
        {type: 'pointerDown', button: 0},
        {type: 'pointerUp', button: 0},
      ],
    },
  ]);

const pressKey = (session: Session, value: string): Promise<void> =>
  session.performActions([
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        {type: 'keyDown', value},
        {type: 'keyUp', value},
      ],
    },
  ]);

/** For commands whose answer says nothing we need. */
const done = (): void => undefined;

/** A Tab on one window of the session. WebDriver talks to one window at a time: each call goes there first. */
const tabOn = (session: Session, handle: string): Tab => {
  const there = async <T>(act: () => Promise<T>): Promise<T> => {
    await session.switchToWindow(handle);
    return act();
  };
  const evaluate: Tab['evaluate'] = (run, ...args) =>
    there(() => evaluateIn(session, callSource(run, args))) as never;
  return {
    goto: (url) => there(() => navigate(session, url)),
    back: () => there(() => session.back()),
    url: () => there(() => session.getUrl()),
    click: (selector) => pressOn({evaluate}, selector, (x, y) => there(() => pressAt(session, x, y))),
    press: (key) => there(() => pressKey(session, keyCodes[key])),
    evaluate,
    recorded: () => evaluate(readRecorded),
    cookies: () => there(async () => (await session.getAllCookies()).map(({name, value}) => ({name, value}))),
    screenshot: (path) => there(async () => writeFile(path, await session.takeScreenshot(), 'base64')),
    close: () => there(() => session.closeWindow()).then(done),
  };
};

/** Longest wait for the driver's answer to one command, in milliseconds: none of ours waits for a page. */
const answerMs = 20_000;

const openSession = ({hostname, port, capabilities}: WebKitDriver): Promise<Session> =>
  remote({
    hostname,
    port,
    capabilities: {...capabilities, pageLoadStrategy: 'none'},
    logLevel: 'error',
    connectionRetryTimeout: answerMs,
    connectionRetryCount: 0,
  });

/** Once in some hundred sessions MiniBrowser starts and never reports to the driver. A new driver has a new one. */
const openSessions = async (): Promise<{open(): Promise<Session>; close(): Promise<void>}> => {
  let driver = await startWebKitDriver();
  return {
    open: async () => {
      try {
        return await openSession(driver);
      } catch {
        await driver.stop();
        driver = await startWebKitDriver();
        return openSession(driver);
      }
    },
    close: () => driver.stop(),
  };
};

/** Starts WebKitGTK behind WebKitWebDriver, on a screen of its own. */
export const launchWebKit = async (): Promise<DrivenBrowser> => {
  const sessions = await openSessions();
  const used = await reuseSessions(sessions.open);
  const newVisitor = async (size?: Size): Promise<Visitor> => {
    const {session, leave} = await used.take();
    if (size) await session.setWindowRect(null, null, size.width, size.height);
    return {
      ...tabOn(session, await session.getWindowHandle()),
      newTab: async () => tabOn(session, (await session.createWindow('window')).handle),
      close: leave,
    };
  };
  return {
    newVisitor,
    newOrdinaryVisitor: newVisitor,
    close: async () => {
      await used.close();
      await sessions.close();
    },
  };
};
