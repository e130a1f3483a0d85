import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto';
import {promisify} from 'node:util';

/** Parameters of scrypt: https://www.rfc-editor.org/rfc/rfc7914#section-2. `logN` is the logarithm of N to the base 2. */
interface ScryptCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/**
 * N = 2^15, r = 8, p = 3: one of the equal choices of
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt. It takes 32 MiB.
 */
const COST: ScryptCost = {logN: 15, r: 8, p: 3};

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** A hash that no password has. To compare with it takes as long as with any other. */
export const NO_PASSWORD = encode(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

/** The salted hash of a password with its parameters, such as `$scrypt$ln=15,r=8,p=3$…$…`. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return encode(cost, salt, await derive(password, salt, cost));
}

/** Whether `stored` is the hash of the password. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, logN, r, p, salt = '', hash = ''] =
    /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored) ?? [];
  if (logN === undefined) return false;
  const cost = {logN: Number(logN), r: Number(r), p: Number(p)};
  const expected = Buffer.from(hash, 'base64');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), cost), expected);
}

/** The form of https://github.com/P-H-C/phc-string-format */
function encode({logN, r, p}: ScryptCost, salt: Buffer, hash: Buffer): string {
  const texts = [salt, hash].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$scrypt$ln=${logN},r=${r},p=${p}$${texts.join('$')}`;
}

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** The hash that is computed now. Each takes memory and a thread, which receipts need too: so only one at a time. */
let last: Promise<unknown> = Promise.resolve();

/** How many wait for it, and how many may. Further ones are refused, or a flood of sign-ins would fill the memory. */
let waiting = 0;
const MAX_WAITING = 50;

async function derive(password: string, salt: Buffer, {logN, r, p}: ScryptCost): Promise<Buffer> {
  if (waiting >= MAX_WAITING) throw Object.assign(new Error('Too many passwords at once'), {statusCode: 429});
  const cost = {N: 2 ** logN, r, p};
  // The same character can be written in several ways: https://www.rfc-editor.org/rfc/rfc8265#section-4.2
  const text = password.normalize('NFC');
  const next = last.then(() => scryptAsync(text, salt, HASH_BYTES, {...cost, maxmem: 2 * 128 * cost.N * r}));
  last = next.catch(() => undefined);
  waiting += 1;
  try {
    return await next;
  } finally {
    waiting -= 1;
  }
}
