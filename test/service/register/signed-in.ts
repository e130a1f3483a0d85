import {openDatabase} from '../../../src/service/database/open-database.ts';
import {transact} from '../../../src/service/database/transact.ts';
import {hashPassword} from '../../../src/service/register/password-hash.ts';
import {addPerson} from '../../../src/service/register/people.ts';
import type {Person, Role} from '../../../src/service/register/person.ts';

/** A service that listens, and the address of its database: a file or PostgreSQL, because a second connection is opened. */
export interface RegisterPlace {
  readonly url: string;
  readonly database: string;
}

/** A reply with its text. Redirects are not followed. */
export interface RegisterReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The fields of a form: one value, or those of several ticks. */
export type SentFields = Readonly<Record<string, string | readonly string[]>>;

/** A browser in which someone is signed in to the register: it keeps the cookie, and sends the token with every form. */
export interface RegisterClient {
  readonly person: Person;
  /** Goes into forms as the field `token`; `post()` does this. */
  readonly token: string;
  /** The `Cookie` header. */
  readonly cookie: string;
  get(path: string): Promise<RegisterReply>;
  post(path: string, fields?: SentFields): Promise<RegisterReply>;
}

export interface SignInOptions {
  readonly name?: string;
  readonly role?: Role;
}

/** The password of every person in tests. */
export const testPassword = 'a password for tests';

/** Adds someone to the database, with a hash that is fast to compute. */
export async function addTestPerson(
  database: string,
  {name = 'Alex', role = 'officer'}: SignInOptions = {},
): Promise<Person> {
  await using db = await openDatabase(database);
  const passwordHash = await hashPassword(testPassword, {logN: 4, r: 8, p: 1});
  const added = {name, role, passwordHash};
  // The service of the test can be in a transaction.
  const person = await transact(db, (transaction) => addPerson(transaction, added, Date.now()));
  if (!person) throw new Error(`There is a person with the name ${name}.`);
  return person;
}

/** Adds an officer, or what `options` say, and signs in over HTTP. */
export async function signIn(place: RegisterPlace, options: SignInOptions = {}): Promise<RegisterClient> {
  const person = await addTestPerson(place.database, options);
  return {person, ...(await signInAgain(place.url, person.name))};
}

/** Signs someone in who was added before. `cookies` are those that the browser has already. */
export async function signInAgain(
  url: string,
  name: string,
  password = testPassword,
  cookies = '',
): Promise<Omit<RegisterClient, 'person'>> {
  const reply = await sendForm(`${url}/register/sign-in`, {name, password}, {cookie: cookies});
  if (reply.status !== 303) throw new Error(`Not signed in: ${reply.text}`);
  const cookie = cookiesOf(reply);
  const get = (path: string): Promise<RegisterReply> => request(url + path, {headers: {cookie}});
  const token = /name="token" value="([^"]+)"/.exec((await get('/register/account')).text)?.[1] ?? '';
  return {
    token,
    cookie,
    get,
    post: (path, fields = {}) => sendForm(url + path, {token, ...fields}, {cookie}),
  };
}

/** The `Cookie` header of a browser that has received a reply. */
export function cookiesOf({headers}: RegisterReply): string {
  return headers
    .getSetCookie()
    .map((text) => text.split(';', 1)[0])
    .join('; ');
}

/** Sends a form as a browser does. */
export function sendForm(
  address: string,
  fields: SentFields,
  headers: Readonly<Record<string, string>> = {},
): Promise<RegisterReply> {
  const {origin} = new URL(address);
  return request(address, {
    method: 'POST',
    headers: {origin, 'sec-fetch-site': 'same-origin', ...headers},
    body: new URLSearchParams(
      Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
    ),
  });
}

async function request(address: string, init: RequestInit): Promise<RegisterReply> {
  const reply = await fetch(address, {redirect: 'manual', ...init});
  return {status: reply.status, headers: reply.headers, text: await reply.text()};
}
