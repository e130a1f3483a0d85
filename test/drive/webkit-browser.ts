import {writeFile} from 'node:fs/promises';
import {pressElement} from './press-element.ts';
import {readRecorded} from './recorder.ts';
import {until} from './until.ts';
import {callSource} from './visitor.ts';
import type {DrivenBrowser, Size, Tab, Visitor} from './visitor.ts';
import {navigate, startWebKitSessions} from './webkit-sessions.ts';
import type {WebKitSession} from './webkit-sessions.ts';

/** The result of a script in the page. webdriverio would take a member called `error` for an error of the driver. */
type ScriptResult = {readonly value?: unknown} | {readonly failure: string} | {readonly pending: true};

/** WebDriver's code points for keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes = {Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ' ': ' '} as const;

/** Reads the result of a promise that an earlier script left in the page. */
const readPendingResult = `
  const slot = window[Symbol.for('evaluation')];
  return slot ? (slot.result ?? {pending: true}) : {failure: 'The page was closed or left.'};`;

/** Starts WebKitGTK behind WebKitWebDriver, with its own virtual screen. */
export async function launchWebKit(): Promise<DrivenBrowser> {
  const sessions = await startWebKitSessions();
  const newVisitor = async (size?: Size): Promise<Visitor> => {
    const {session, end} = await sessions.start();
    if (size) await session.setWindowRect(null, null, size.width, size.height);
    return {
      ...createTab(session, await session.getWindowHandle()),
      newTab: async () => createTab(session, (await session.createWindow('window')).handle),
      close: end,
    };
  };
  return {newVisitor, newVisitorInDefaultProfile: newVisitor, close: () => sessions.close()};
}

/** A tab in one window of the session. WebDriver uses one window at a time, so each call first switches to that window. */
function createTab(session: WebKitSession, handle: string): Tab {
  const inWindow = async <T>(act: () => Promise<T>): Promise<T> => {
    await session.switchToWindow(handle);
    return act();
  };
  const evaluate: Tab['evaluate'] = (run, ...args) =>
    inWindow(() => evaluateIn(session, callSource(run, args))) as never;
  return {
    goto: (url) => inWindow(() => navigate(session, url)),
    back: () => inWindow(() => session.back()),
    url: () => inWindow(() => session.getUrl()),
    click: (selector) => pressElement({evaluate}, selector, (x, y) => inWindow(() => pressAt(session, x, y))),
    press: (key) => inWindow(() => pressKey(session, keyCodes[key])),
    evaluate,
    recorded: () => evaluate(readRecorded),
    cookies: () =>
      inWindow(async () => (await session.getAllCookies()).map(({name, value}) => ({name, value}))),
    screenshot: (path) => inWindow(async () => writeFile(path, await session.takeScreenshot(), 'base64')),
    close: () => inWindow(() => session.closeWindow()).then(() => undefined),
  };
}

async function evaluateIn(session: WebKitSession, source: string): Promise<unknown> {
  const run = async (script: string): Promise<ScriptResult> =>
    (await session.executeScript(script, [])) as ScriptResult;
  const first = await run(scriptFor(source));
  const result =
    'pending' in first
      ? await until('a promise of the page', async () => {
          const later = await run(readPendingResult);
          return 'pending' in later ? undefined : later;
        })
      : first;
  if ('failure' in result) throw new Error(result.failure);
  return 'value' in result ? result.value : undefined;
}

/**
 * A script that evaluates `source`. WebDriver would make null of a value that is undefined, so that has no member. It stores the result of a promise in the page, where a later script reads it. The
 * asynchronous scripts of WebDriver are not used: if the visitor leaves the page, they respond only after their timeout.
 */
function scriptFor(source: string): string {
  return `
  const slot = (window[Symbol.for('evaluation')] = {});
  const settle = (result) => void (slot.result = result);
  try {
    const value = ${source};
    if (typeof value?.then !== 'function') return value === undefined ? {} : {value};
    value.then((resolved) => settle(resolved === undefined ? {} : {value: resolved}), (error) => settle({failure: String(error)}));
    return {pending: true};
  } catch (error) {
    return {failure: String(error)};
  }`;
}

function pressAt(session: WebKitSession, x: number, y: number): Promise<void> {
  return session.performActions([
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
}

function pressKey(session: WebKitSession, value: string): Promise<void> {
  return session.performActions([
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        {type: 'keyDown', value},
        {type: 'keyUp', value},
      ],
    },
  ]);
}
