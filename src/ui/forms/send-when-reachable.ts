import {withTimeout} from '../../platform/web/timeout.ts';
import type {FormScriptData} from '../../rights/script-data.ts';
import {showSummary} from './field-errors.ts';

/** How long to wait for the server before the form is sent without an answer, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Asks the server first whenever the form is about to be sent. When it does not answer, the browser would leave the page for an error
 * page of its own: instead, the page stays and says so. A second press while the first is under way does nothing.
 */
export function sendWhenReachable(
  win: Window & typeof globalThis,
  host: HTMLElement,
  form: HTMLFormElement,
  {texts}: Pick<FormScriptData, 'texts'>,
): void {
  // A browser without it sends the form as it is: https://caniuse.com/mdn-api_htmlformelement_requestsubmit
  if (!('requestSubmit' in form)) return;
  let state: 'idle' | 'asking' | 'sending' = 'idle';
  const ask = async (submitter: HTMLElement | null): Promise<void> => {
    state = 'asking';
    const isReachable = await withTimeout(reaches(win, form.action), TIMEOUT, true);
    state = isReachable ? 'sending' : 'idle';
    if (isReachable) form.requestSubmit(submitter);
    else {
      const text = win.document.createElement('p');
      text.textContent = texts['offline.text'];
      showSummary(host, texts['offline.title'], text, texts);
    }
  };
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (state === 'sending') {
      state = 'idle';
      return;
    }
    event.preventDefault();
    if (state === 'idle') void ask(event.submitter);
  });
}

/** Whether the server answers, and can work. */
async function reaches(win: Window & typeof globalThis, address: string): Promise<boolean> {
  try {
    const {status} = await win.fetch(address, {cache: 'no-store', credentials: 'omit'});
    return status < 500;
  } catch {
    return false;
  }
}
