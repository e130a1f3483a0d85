import type {Database, PersonTable} from '../database/tables.ts';
import type {AuditTrail} from './audit.ts';
import type {Attempts} from './attempts.ts';
import type {KnownBrowsers} from './known-browsers.ts';
import {signInHash, useForSignIn} from './one-sign-in.ts';
import {isPassword} from './password-hash.ts';
import {findPerson, nameKey} from './people.ts';

/** The stores that a sign-in is checked with. */
export interface SignInChecks {
  readonly db: Database;
  readonly audit: AuditTrail;
  readonly attempts: Attempts;
  readonly knownBrowsers: KnownBrowsers;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A name and a password, and where they come from. */
export interface SignInTry {
  readonly name: string;
  readonly password: string;
  /** Of `senderOf`. */
  readonly sender: string;
  /** The token by which the browser is known. */
  readonly browserToken: string | undefined;
}

export type SignInResult =
  | {readonly kind: 'right'; readonly person: PersonTable}
  | {readonly kind: 'wrong'}
  /** Too many attempts. `until` is in milliseconds since 1970. */
  | {readonly kind: 'locked'; readonly until: number};

/** Attempts in a quarter of an hour: for a name, from a known browser, and by one sender, who may be a whole office. */
const LIMITS = {name: 10, browser: 10, sender: 100} as const;

/** Compares a name and a password, unless there were too many attempts. Its answer and its time do not say whether a name exists. */
export async function checkSignIn(checks: SignInChecks, given: SignInTry): Promise<SignInResult> {
  const {db, audit, attempts, knownBrowsers, now} = checks;
  const person = await findPerson(db, given.name);
  const isKnown = await knownBrowsers.isKnown(person?.id ?? '', given.browserToken);
  const own = isKnown
    ? {subject: `browser:${given.browserToken ?? ''}`, limit: LIMITS.browser}
    : {subject: `name:${nameKey(given.name)}`, limit: LIMITS.name};
  const sender = {subject: `sender:${given.sender}`, limit: LIMITS.sender};
  for (const attempt of isKnown ? [own] : [sender, own]) {
    const until = await attempts.take(attempt);
    if (until !== undefined) return {kind: 'locked', until};
  }
  const isRight = await isPassword(given.password, signInHash(person, now()));
  if (isRight && person && (await useForSignIn(db, person))) {
    await attempts.forget(own.subject);
    return {kind: 'right', person};
  }
  const detail = (await attempts.isLast(own)) ? 'No more attempts for 15 minutes' : '';
  if (person) await audit.add(person, 'session:failure', person.name, detail);
  // There is no entry, because someone may have typed a password as the name. But to write an entry takes time, so this writes too.
  else await attempts.take({subject: `unknown:${nameKey(given.name)}`, limit: 0});
  return {kind: 'wrong'};
}
