import type {PublicKeySet} from '../../receipt/key-set.ts';
import {decodeBase64Url} from '../../platform/pure/base64.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database, SigningKeyTable} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {lockLog} from '../log/log-store.ts';
import {encodeVerifierKey, type NoteSigner, noteVerifier} from '../log/signed-note.ts';
import {
  createSigningKey,
  privateKeyOf,
  publicKeySet,
  type RetiredKey,
  retireKey,
  type SigningKey,
} from './keys.ts';
import type {Signing} from './sign-receipt.ts';
import {createTextSigner, type TextSigner} from './text-signer.ts';

/** The keys of a service, in its database. */
export interface Keys {
  /** The key and the facts with which receipts are signed now. */
  signing(): Promise<Signing>;
  /** Signs texts with the key that signs now. */
  textSigner(): Promise<TextSigner>;
  /** Signs checkpoints. */
  noteSigner(): Promise<NoteSigner>;
  /** Every key that has ever signed. */
  publicKeys(): Promise<PublicKeySet>;
  /** The same keys in the form in which tools for logs read them: https://c2sp.org/signed-note#verifier-keys */
  verifierKeys(): Promise<readonly string[]>;
  /** Replaces the key that signs. Running services notice within a minute. Resolves with the id of the new key. */
  rotate(): Promise<string>;
}

export interface KeyOptions {
  /** Address of the site: what signatures name as their issuer. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** How long the key that signs is used before the database is asked again, in milliseconds. */
const KEY_LIFETIME = 60_000;

/** How far the clocks of several machines may differ, in milliseconds. */
const CLOCK_SKEW = 300_000;

/** The keys in `db`. Creates the first one. Several services on one database share their keys. */
export async function openKeys(db: Database, {origin, now}: KeyOptions): Promise<Keys> {
  const read = async (): Promise<{readonly key: SigningKey; readonly readAt: number}> => {
    const readAt = now();
    return {key: await currentKey(db, now), readAt};
  };
  let known = await read();
  const current = async (): Promise<SigningKey> => {
    if (now() - known.readAt > KEY_LIFETIME) known = await read();
    return known.key;
  };
  return {
    signing: async () => ({key: await current(), issuer: origin, now: now()}),
    textSigner: async () => createTextSigner(await current()),
    noteSigner: async () => ({name: logName(origin), privateKey: privateKeyOf(await current())}),
    publicKeys: async () => publicKeySet((await keyRows(db)).map(toKey)),
    async verifierKeys() {
      const {keys} = publicKeySet((await keyRows(db)).map(toKey));
      return keys.map(({x}) =>
        encodeVerifierKey(noteVerifier(logName(origin), decodeBase64Url(x) ?? new Uint8Array())),
      );
    },
    async rotate() {
      const key = await replaceKey(db, now());
      known = {key, readAt: now()};
      return key.jwk.kid;
    },
  };
}

/** The name of the log: the host of the site, and a path, as https://c2sp.org/tlog-checkpoint asks for. */
export function logName(origin: string): string {
  return `${new URL(origin).host}/privacy-desk-log`;
}

/** The key that signs now. It is created if there is none, by one of the processes that need it. */
async function currentKey(db: Database, now: () => number): Promise<SigningKey> {
  return (
    (await readCurrent(db)) ??
    transact(db, async (transaction) => {
      await lockLog(transaction);
      return (await readCurrent(transaction)) ?? insertKey(transaction, now());
    })
  );
}

async function readCurrent(db: Database): Promise<SigningKey | undefined> {
  const row = await db
    .selectFrom('signing_keys')
    .select('private_jwk')
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row?.private_jwk == null ? undefined : {jwk: JSON.parse(row.private_jwk) as SigningKey['jwk']};
}

async function insertKey(transaction: Database, now: number): Promise<SigningKey> {
  const key = await createSigningKey(now - CLOCK_SKEW);
  const [publicJwk] = publicKeySet([key]).keys;
  await transaction
    .insertInto('signing_keys')
    .values({
      kid: key.jwk.kid,
      private_jwk: JSON.stringify(key.jwk),
      public_jwk: JSON.stringify(publicJwk),
      created_at: isoMilliseconds(now),
      retired_at: null,
    })
    .execute();
  return key;
}

function replaceKey(db: Database, now: number): Promise<SigningKey> {
  return transact(db, async (transaction) => {
    await lockLog(transaction);
    const old = await readCurrent(transaction);
    if (old)
      await transaction
        .updateTable('signing_keys')
        .set({
          private_jwk: null,
          // Until then, other processes may sign with it.
          public_jwk: JSON.stringify(retireKey(old, now + KEY_LIFETIME + CLOCK_SKEW).jwk),
          retired_at: isoMilliseconds(now),
        })
        .where('kid', '=', old.jwk.kid)
        .execute();
    return insertKey(transaction, now);
  });
}

function keyRows(db: Database): Promise<readonly SigningKeyTable[]> {
  return db.selectFrom('signing_keys').selectAll().orderBy('created_at').execute();
}

function toKey({public_jwk}: SigningKeyTable): RetiredKey {
  return {jwk: JSON.parse(public_jwk) as RetiredKey['jwk']};
}
