import {readFile} from 'node:fs/promises';
import type {} from '../../../src/entry/public-api.ts';
import {engineHere} from '../browser.ts';
import type {Tab} from '../../drive/visitor.ts';

/** What a page starts from. */
export interface Start {
  /** Text of the inline configuration. */
  readonly config: string;
  /** What `document.cookie` is set to, before the attributes. */
  readonly cookie?: string | undefined;
  /** What the tab's session holds under the name of our cookie. */
  readonly session?: string | undefined;
}

/** What came of it. */
export interface Started {
  /** What the loader threw, or the page reported. */
  readonly errors: readonly string[];
  /** All that the browser kept of the cookie. */
  readonly cookies: string;
  /** Those of the keys asked about that are allowed. */
  readonly allowed: readonly string[];
}

const NAME = 'privacy-desk';

/**
 * Runs in the page: boots the loader for each start, `many` to a frame, since a frame costs more than all the rest. What a
 * loader leaves behind is not called before the last is done: all of it is one task. Frames share cookies and session with
 * the page.
 */
const bootInFrames = (
  source: string,
  name: string,
  keys: readonly string[],
  starts: readonly Start[],
  many: number,
): readonly Started[] => {
  const frame = document.createElement('iframe');
  const start = ({config, cookie, session}: Start, at: number): Started => {
    if (cookie !== undefined) document.cookie = `${cookie}; path=/`;
    if (session !== undefined) sessionStorage.setItem(name, session);
    if (at % many === 0) {
      frame.remove();
      document.body.append(frame);
    }
    const win = frame.contentWindow as Window & typeof globalThis;
    Reflect.deleteProperty(win, 'privacyDesk');
    const errors: string[] = [];
    win.addEventListener('error', ({message}) => errors.push(message));
    const tag = Object.assign(win.document.createElement('script'), {
      type: 'application/json',
      id: 'privacy-desk-config',
      textContent: config,
    });
    win.document.body.replaceChildren(tag);
    for (const key of keys) {
      const template = win.document.createElement('template');
      template.dataset['consent'] = key;
      win.document.body.append(template);
    }
    const cookies = document.cookie;
    let allowed: readonly string[] = [];
    try {
      // In the frame's realm, and at once, so that thousands of pages take seconds.
      (win.Function(source) as () => void)();
      allowed = keys.filter((key) => win.privacyDesk?.allows(key));
      if (!win.privacyDesk) errors.push('There is no privacyDesk.');
    } catch (error) {
      errors.push(String(error));
    }
    document.cookie = `${name}=; path=/; max-age=0`;
    sessionStorage.clear();
    return {errors, cookies, allowed};
  };
  const started = starts.map(start);
  frame.remove();
  return started;
};

/** Boots the loader, as built, from each start on the page that `tab` shows, and asks each whether it allows `keys`. */
export const bootEach = async (
  tab: Tab,
  keys: readonly string[],
  starts: readonly Start[],
): Promise<readonly Started[]> => {
  const source = await readFile(new URL('../../../dist/desk.js', import.meta.url), 'utf8');
  // WebKit reads a document's cookies once in a task.
  const many = engineHere === 'webkit' ? 1 : 10;
  const started: Started[] = [];
  // Not all at once: a message to a browser should not grow beyond a megabyte or so.
  for (let at = 0; at < starts.length; at += 200)
    started.push(...(await tab.evaluate(bootInFrames, source, NAME, keys, starts.slice(at, at + 200), many)));
  return started;
};
