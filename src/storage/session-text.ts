import {webText} from './web-text.ts';
import type {TextStore} from '../consent/text-store.ts';

/** One key of sessionStorage: a note to ourselves across the reload that follows a withdrawal. */
export const sessionText = (win: Pick<Window, 'sessionStorage'>, key: string): TextStore =>
  webText(() => win.sessionStorage, key);
