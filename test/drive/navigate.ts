import type {Session} from './reuse-sessions.ts';
import {until} from './until.ts';

/**
 * Goes to `url` and waits until its document is parsed. WebDriver's own way to wait for that (page load strategy
 * `eager`) makes WebKitWebDriver deaf to the next script, so the session waits for nothing and we look ourselves.
 */
export const navigate = async (session: Session, url: string): Promise<void> => {
  await session.executeScript("window[Symbol.for('left')] = true;", []);
  await session.navigateTo(url);
  await until(
    `${url} to be parsed`,
    async () =>
      session.executeScript(
        "return !window[Symbol.for('left')] && document.readyState !== 'loading';",
        [],
      ) as Promise<boolean>,
  );
};
