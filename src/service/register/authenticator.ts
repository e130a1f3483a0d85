import {randomBytes} from 'node:crypto';
import {Secret, TOTP} from 'otpauth';
import qrcode from 'qrcode-generator';
import type {Database} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {html, Html} from './html.ts';
import {tokenHash} from './token-hash.ts';

/** Length of a period in seconds, and how many before and after the current one count: https://www.rfc-editor.org/rfc/rfc6238#section-5.2 */
const PERIOD = 30;
const WINDOW = 1;

/** Bytes of a secret: https://www.rfc-editor.org/rfc/rfc4226#section-4 recommends 160 bits. */
const SECRET_BYTES = 20;

const RECOVERY_CODES = 8;

/** A new secret for an authenticator app, in base 32. */
export function newSecret(): string {
  return new Secret({size: SECRET_BYTES}).base32;
}

/** Whether a text is a secret as `newSecret()` makes it. */
export function isSecret(text: string): boolean {
  return /^[A-Z2-7]{32}$/.test(text);
}

/** The secret as a picture that an app reads. `host` is that of the register. */
export function secretPicture(secret: string, name: string, host: string): Html {
  const code = qrcode(0, 'M');
  code.addData(totpOf(secret, name, `Privacy register ${host}`.replaceAll(':', ' ')).toString());
  code.make();
  const picture = new Html(code.createSvgTag({cellSize: 4, margin: 16, scalable: true}));
  return html`<div class="qr" aria-hidden="true">${picture}</div>`;
}

/** The number of the period whose code this is, unless it is none of now. `now` is in milliseconds since 1970. */
export function periodOfCode(secret: string, code: string, now: number): number | undefined {
  const totp = totpOf(secret, '', '');
  const delta = totp.validate({token: code.replaceAll(/\s/g, ''), timestamp: now, window: WINDOW});
  return delta === null ? undefined : totp.counter({timestamp: now}) + delta;
}

function totpOf(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    label,
    issuer,
    period: PERIOD,
    digits: 6,
    algorithm: 'SHA1',
  });
}

/** Stores the secret of a person and new recovery codes. Resolves with the codes, which are not readable afterwards. */
export function turnOnAuthenticator(
  db: Database,
  personId: string,
  secret: string,
  period: number,
): Promise<readonly string[]> {
  const codes = Array.from({length: RECOVERY_CODES}, newRecoveryCode);
  return transact(db, async (transaction) => {
    await turnOff(transaction, personId);
    await transaction
      .updateTable('people')
      .set({totp_secret: secret, totp_used: period})
      .where('id', '=', personId)
      .execute();
    await transaction
      .insertInto('recovery_codes')
      .values(codes.map((code) => ({person_id: personId, hash: recoveryHash(code)})))
      .execute();
    return codes;
  });
}

/** Deletes the secret of a person and the recovery codes. */
export function turnOffAuthenticator(db: Database, personId: string): Promise<void> {
  return transact(db, (transaction) => turnOff(transaction, personId));
}

async function turnOff(db: Database, personId: string): Promise<void> {
  await db.updateTable('people').set({totp_secret: null}).where('id', '=', personId).execute();
  await db.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
}

/** Whether a code of the app, or a recovery code, is right; without an app none is. Each works once: https://www.rfc-editor.org/rfc/rfc6238#section-5.2 */
export async function spendCode(db: Database, personId: string, code: string, now: number): Promise<boolean> {
  const person = await db
    .selectFrom('people')
    .select('totp_secret')
    .where('id', '=', personId)
    .executeTakeFirst();
  const secret = person?.totp_secret ?? null;
  if (secret === null) return false;
  const period = periodOfCode(secret, code, now);
  if (period === undefined) return spendRecoveryCode(db, personId, code);
  const {numUpdatedRows} = await db
    .updateTable('people')
    .set({totp_used: period})
    .where('id', '=', personId)
    .where('totp_used', '<', period)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function spendRecoveryCode(db: Database, personId: string, code: string): Promise<boolean> {
  const {numDeletedRows} = await db
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('hash', '=', recoveryHash(code))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** 80 random bits, such as `ABCD-EFGH-2345-6789`. */
function newRecoveryCode(): string {
  const {buffer} = new Uint8Array(randomBytes(10));
  return new Secret({buffer}).base32.replaceAll(/.{4}(?=.)/g, '$&-');
}

function recoveryHash(code: string): string {
  return tokenHash(code.toUpperCase().replaceAll(/[^A-Z2-7]/g, ''));
}
