import {readFile} from 'node:fs/promises';
import type {} from '../../../src/contract/public-api.ts';
import type {Tab} from '../../drive/visitor.ts';
import {engineHere} from '../support/browser.ts';

/** What a page has when the loader boots. */
export interface InitialState {
  /** Text of the inline configuration. */
  readonly config: string;
  /** A cookie to set, without attributes. */
  readonly cookie?: string | undefined;
  /** What the session storage has under the name of the widget's cookie. */
  readonly session?: string | undefined;
}

/** What happened when the loader booted. */
export interface BootResult {
  /** Errors that the loader threw or the page reported. */
  readonly errors: readonly string[];
  /** `document.cookie` before the loader booted. */
  readonly cookies: string;
  /** The tested keys that the loader allows. */
  readonly allowed: readonly string[];
}

const COOKIE_NAME = 'privacy-desk';

/** How many states travel to the browser in one message, which should not be larger than about a megabyte. */
const BATCH_SIZE = 200;

/** Boots the built loader from each state, on the page that `tab` shows, and tests whether it allows each of `keys`. */
export async function bootInFrames(
  tab: Tab,
  keys: readonly string[],
  states: readonly InitialState[],
): Promise<readonly BootResult[]> {
  const source = await readFile(new URL('../../../dist/desk.js', import.meta.url), 'utf8');
  // WebKit reads a document's cookies only once in each task, so every state needs a new frame there.
  const perFrame = engineHere === 'webkit' ? 1 : 10;
  const results: BootResult[] = [];
  for (let start = 0; start < states.length; start += BATCH_SIZE) {
    const batch = states.slice(start, start + BATCH_SIZE);
    results.push(...(await tab.evaluate(bootAll, source, COOKIE_NAME, keys, batch, perFrame)));
  }
  return results;
}

/**
 * Boots the loader from each state, `perFrame` times in each frame, because creating a frame takes most of the time. All boots
 * are one task, so that no timer or promise of one loader runs before the last has booted. The frames share cookies and
 * session storage with the page. Runs in the page.
 */
function bootAll(
  source: string,
  name: string,
  keys: readonly string[],
  states: readonly InitialState[],
  perFrame: number,
): readonly BootResult[] {
  const frame = document.createElement('iframe');
  const boot = ({config, cookie, session}: InitialState, index: number): BootResult => {
    if (cookie !== undefined) document.cookie = `${cookie}; path=/`;
    if (session !== undefined) sessionStorage.setItem(name, session);
    if (index % perFrame === 0) {
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
      // Function() runs the loader synchronously in the frame's realm, so that thousands of boots take seconds.
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
  const results = states.map(boot);
  frame.remove();
  return results;
}
