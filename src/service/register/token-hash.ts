import {createHash} from 'node:crypto';

/**
 * What the database keeps of a token that only a browser or a person has. A token is long and random, so a hash without salt reveals
 * nothing.
 */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
