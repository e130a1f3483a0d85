import {webText} from './web-text.ts';
import type {TextStore} from '../consent/text-store.ts';

/** One key of localStorage: receipts and what waits to be sent. */
export const localText = (win: Pick<Window, 'localStorage'>, key: string): TextStore =>
  webText(() => win.localStorage, key);
