import type {CookieSettings} from '../config/types.ts';
import type {CookieJar} from './cookie-jar.ts';
import {unlessRefused} from './unless-refused.ts';

/** Where a text was kept: as asked, for this host alone, or nowhere. */
export type Kept = 'cookie' | 'host-cookie' | 'none';

/** Writes our cookie and reads it back, because browsers refuse cookies silently. `secure`: the page came over HTTPS. */
export const writeCookie = (
  jar: CookieJar,
  {name, domain, days}: CookieSettings,
  text: string,
  secure: boolean,
): Kept => {
  const keep = (shared: {readonly domain?: string}): boolean | undefined =>
    unlessRefused(() => {
      // A cookie of this host alone would hide the shared one: of two with one name, the first created comes first.
      jar.remove(name);
      jar.set(name, text, {...shared, expires: days, sameSite: 'lax', secure});
      return jar.get(name) === text;
    });
  if (keep(domain ? {domain} : {})) return 'cookie';
  return domain && keep({}) ? 'host-cookie' : 'none';
};
