import Cookies from 'js-cookie';
import type {CookieSettings} from '../config/types.ts';
import {sessionText} from '../storage/session-text.ts';
import {writeCookie} from '../storage/write-cookie.ts';
import type {PageDesk} from './page-desk.ts';

/** Stores a choice in our cookie or, when the browser refuses that, for this tab; then tells other tabs of it. */
export const persist = ({world}: PageDesk, {domain, days}: CookieSettings, text: string): void => {
  const {win, report, slice} = world;
  const {name} = slice; // what the loader looks for, whatever the checked configuration made of it
  const session = sessionText(win, name);
  session.clear();
  const kept = writeCookie(
    Cookies,
    {name, days, ...(domain && {domain})},
    text,
    win.location.protocol === 'https:',
  );
  if (kept === 'none') session.write(text);
  if (kept !== 'cookie') {
    const message = `Refused. The choice is kept for this ${kept === 'none' ? 'tab' : 'host'}.`;
    report({code: 'storage-refused', path: `cookie ${name}`, message});
  }
  // Not on a channel of its own: this page would hear that, and by then the visitor may have chosen anew.
  world.tabs?.postMessage(text);
};
