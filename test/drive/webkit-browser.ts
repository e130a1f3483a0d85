import {writeFile} from 'node:fs/promises';
import {remote} from 'webdriverio';
import {callSource, readRecorded} from './in-page.ts';
import {placeToPress} from './press-target.ts';
import type {DrivenBrowser, Size, Tab, Visitor} from './visitor.ts';
import {startWebKitDriver} from './webkit-driver.ts';
import type {WebKitDriver} from './webkit-driver.ts';

type Session = Awaited<ReturnType<typeof remote>>;
type Answer = {readonly value: unknown} | {readonly error: string};

/** Code points that WebDriver gives to keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes = {Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ' ': ' '} as const;

const scriptAround = (source: string): string =>
  `const done = arguments[arguments.length - 1];
   (async () => ${source})().then((value) => done({value}), (error) => done({error: String(error)}));`;

const evaluateIn = async (session: Session, source: string): Promise<unknown> => {
  const answer = (await session.executeAsyncScript(scriptAround(source), [])) as Answer;
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
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
    goto: (url) => there(() => session.navigateTo(url)).then(done),
    back: () => there(() => session.back()),
    url: () => there(() => session.getUrl()),
    click: async (selector) => {
      const {x, y} = await placeToPress({evaluate}, selector);
      await there(() => pressAt(session, x, y));
    },
    press: (key) => there(() => pressKey(session, keyCodes[key])),
    evaluate,
    recorded: () => evaluate(readRecorded),
    cookies: () => there(async () => (await session.getAllCookies()).map(({name, value}) => ({name, value}))),
    screenshot: (path) => there(async () => writeFile(path, await session.takeScreenshot(), 'base64')),
    close: () => there(() => session.closeWindow()).then(done),
  };
};

const openSession = ({hostname, port, capabilities}: WebKitDriver): Promise<Session> =>
  remote({hostname, port, capabilities: {...capabilities, pageLoadStrategy: 'eager'}, logLevel: 'error'});

/** A visitor is a session: MiniBrowser under automation keeps nothing from one to the next. */
const visitorOn = async (driver: WebKitDriver, size: Size | undefined): Promise<Visitor> => {
  const session = await openSession(driver);
  if (size) await session.setWindowRect(null, null, size.width, size.height);
  return {
    ...tabOn(session, await session.getWindowHandle()),
    newTab: async () => tabOn(session, (await session.createWindow('window')).handle),
    close: () => session.deleteSession(),
  };
};

/** Starts WebKitGTK behind WebKitWebDriver, on a screen of its own. */
export const launchWebKit = async (): Promise<DrivenBrowser> => {
  const driver = await startWebKitDriver();
  return {newVisitor: (size) => visitorOn(driver, size), close: () => driver.stop()};
};
