import {createHash} from 'node:crypto';

/**
 * The hash that the database keeps of a token or a secret that only a browser or a person has. It is long and random, so a hash without
 * salt reveals nothing.
 */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
