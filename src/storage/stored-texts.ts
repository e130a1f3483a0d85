import {unlessRefused} from './unless-refused.ts';

/** The parts of the window that hold what we have stored. */
export type StoredWindow = Pick<Window, 'document' | 'sessionStorage'>;

/**
 * Every text stored under `name`: in cookies, of which there may be two (of this host and of a parent domain), and in this
 * tab's session, where it is when cookies are refused. Nothing of ours needs decoding; what is missing reads as some text
 * that is not ours either.
 */
export const storedTexts = (win: StoredWindow, name: string): readonly string[] => {
  const start = `${name}=`;
  const cookies = unlessRefused(() => win.document.cookie) ?? '';
  const session = unlessRefused(() => win.sessionStorage.getItem(name)) ?? '';
  return `${cookies}; ${start}${session}`
    .split('; ')
    .flatMap((pair) => (pair.startsWith(start) ? pair.slice(start.length) : []));
};
