import {randomBytes} from 'node:crypto';
import {daysInMs, isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import {tokenHash} from './token-hash.ts';

/** How long a browser is known after the last sign-in in it, in days. */
export const KNOWN_DAYS = 180;

/**
 * Browsers in which someone has signed in before. Their attempts are counted separately, so that wrong passwords that are sent from
 * elsewhere do not keep someone out: https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export interface KnownBrowsers {
  isKnown(personId: string, token: string | undefined): Promise<boolean>;
  /** Notes a sign-in. Resolves with the token that the browser keeps. */
  remember(personId: string, token: string | undefined): Promise<string>;
}

export function createKnownBrowsers(db: Database, now: () => number): KnownBrowsers {
  const isKnown = async (personId: string, token = ''): Promise<boolean> => {
    const row = await db
      .selectFrom('known_browsers')
      .select('used_at')
      .where('token_hash', '=', tokenHash(token))
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row !== undefined && Date.parse(row.used_at) > now() - daysInMs(KNOWN_DAYS);
  };
  return {
    isKnown,
    async remember(personId, token) {
      const used_at = isoMilliseconds(now());
      if (token !== undefined && (await isKnown(personId, token))) {
        await db
          .updateTable('known_browsers')
          .set({used_at})
          .where('token_hash', '=', tokenHash(token))
          .execute();
        return token;
      }
      const added = randomBytes(32).toString('base64url');
      await db
        .insertInto('known_browsers')
        .values({token_hash: tokenHash(added), person_id: personId, used_at})
        .execute();
      return added;
    },
  };
}
