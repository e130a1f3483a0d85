import assert from 'node:assert/strict';
import {it} from 'node:test';
import {Secret, TOTP} from 'otpauth';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {spendCode} from '../../../src/service/register/authenticator.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {registerPlace} from './register-place.ts';
import {
  addTestPerson,
  cookiesOf,
  type RegisterClient,
  sendForm,
  signIn,
  signInAgain,
  testPassword,
} from './signed-in.ts';

/** What the app on a phone shows at `time`, in milliseconds since 1970. */
function codeAt(secret: string, time: number): string {
  return new TOTP({secret: Secret.fromBase32(secret)}).generate({timestamp: time});
}

/** Turns the app on. Resolves with its secret and the recovery codes. */
async function turnOn(
  client: RegisterClient,
  time: number,
): Promise<{secret: string; codes: readonly string[]}> {
  const {text} = await client.get('/register/account/app');
  const [, secret = ''] = /name="secret" value="([A-Z2-7]{32})"/.exec(text) ?? [];
  const form = {secret, code: codeAt(secret, time), password: testPassword};
  const reply = await client.post('/register/account/app', form);
  assert.match(reply.text, /<h1>The authenticator app is on<\/h1>/);
  return {secret, codes: reply.text.match(/[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/g) ?? []};
}

/** The first step of a sign-in. Resolves with the `Cookie` header. */
async function enterPassword(url: string, name: string): Promise<string> {
  const reply = await sendForm(`${url}/register/sign-in`, {
    name,
    password: testPassword,
    next: '/register/people',
  });
  assert.equal(reply.headers.get('location'), '/register/sign-in/code?next=%2Fregister%2Fpeople');
  return cookiesOf(reply);
}

describeEachDatabase('the authenticator app', (createDatabase) => {
  it('adds a code to the sign-in, and nothing is open before it', async (t) => {
    let time = Date.now();
    const place = await registerPlace(t, {now: () => time}, createDatabase);
    const client = await signIn(place);
    const {secret} = await turnOn(client, time);
    time += 60_000;
    const cookie = await enterPassword(place.url, client.person.name);
    for (const path of ['/register/', '/register/people', '/register/account/password']) {
      const reply = await fetch(place.url + path, {headers: {cookie}, redirect: 'manual'});
      assert.equal(reply.headers.get('location'), '/register/sign-in/code', path);
    }
    const form = {code: codeAt(secret, time), next: '/register/people'};
    const reply = await sendForm(`${place.url}/register/sign-in/code`, form, {cookie});
    assert.equal(reply.headers.get('location'), '/register/people');
    const page = await fetch(`${place.url}/register/people`, {
      headers: {cookie: cookiesOf(reply)},
      redirect: 'manual',
    });
    assert.equal(page.status, 200);
    // The token of the first step is of no use afterwards.
    const earlier = await fetch(`${place.url}/register/`, {headers: {cookie}, redirect: 'manual'});
    assert.match(earlier.headers.get('location') ?? '', /^\/register\/sign-in\?/);
  });

  it('takes each code once, also two at the same time, and only those of now', async (t) => {
    let time = Date.now();
    const place = await registerPlace(t, {now: () => time}, createDatabase);
    const client = await signIn(place);
    const {secret} = await turnOn(client, time);
    const enter = async (cookie: string, code: string): Promise<number> =>
      (await sendForm(`${place.url}/register/sign-in/code`, {code}, {cookie})).status;
    const cookies = [await enterPassword(place.url, 'Alex'), await enterPassword(place.url, 'Alex')];
    const [first = '', second = ''] = cookies;
    // The code that turned it on was used then.
    assert.equal(await enter(first, codeAt(secret, time)), 422);
    assert.equal(await enter(first, codeAt(secret, time + 120_000)), 422);
    time += 60_000;
    const code = codeAt(secret, time);
    const statuses = await Promise.all([enter(first, code), enter(second, code)]);
    assert.deepEqual(statuses.toSorted(), [303, 422]);
  });

  it('is replaced by each recovery code once', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const client = await signIn(place);
    const {codes} = await turnOn(client, Date.now());
    assert.equal(codes.length, 8);
    const [code = ''] = codes;
    const enter = async (text: string): Promise<number> => {
      const cookie = await enterPassword(place.url, client.person.name);
      return (await sendForm(`${place.url}/register/sign-in/code`, {code: text}, {cookie})).status;
    };
    assert.equal(await enter(code.toLowerCase().replaceAll('-', ' ')), 303);
    assert.equal(await enter(code), 422);
    assert.equal(await enter(codes[1] ?? ''), 303);
  });

  it('is guessed ten times at most', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const client = await signIn(place);
    await turnOn(client, Date.now());
    const cookie = await enterPassword(place.url, client.person.name);
    const texts: string[] = [];
    for (let tried = 0; tried < 11; tried += 1)
      texts.push((await sendForm(`${place.url}/register/sign-in/code`, {code: 'wrong'}, {cookie})).text);
    assert.match(texts[9] ?? '', /The code is wrong/);
    assert.match(texts[10] ?? '', /too many attempts/);
  });

  it('is turned on and off with the password only', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const client = await signIn(place);
    const {text} = await client.get('/register/account/app');
    const [, secret = ''] = /name="secret" value="([A-Z2-7]{32})"/.exec(text) ?? [];
    const form = {secret, code: codeAt(secret, Date.now())};
    const refused = await client.post('/register/account/app', {...form, password: 'wrong'});
    assert.match(refused.text, /This is not your password/);
    assert.ok(refused.text.includes(secret));
    await turnOn(client, Date.now());
    await client.post('/register/account/app/off', {password: 'wrong'});
    await enterPassword(place.url, client.person.name);
    const off = await client.post('/register/account/app/off', {password: testPassword});
    assert.equal(off.headers.get('location'), '/register/account');
    const reply = await sendForm(`${place.url}/register/sign-in`, {name: 'Alex', password: testPassword});
    assert.equal(reply.headers.get('location'), '/register/');
  });

  it('signs everyone else out who is signed in with the account, when it is turned on and off', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const client = await signIn(place);
    const before = await signInAgain(place.url, client.person.name);
    const {codes} = await turnOn(client, Date.now());
    assert.equal((await before.get('/register/')).status, 303);
    const cookie = await enterPassword(place.url, client.person.name);
    await client.post('/register/account/app/off', {password: testPassword});
    assert.equal((await client.get('/register/')).status, 200);
    // Waiting for a code that can no longer be given.
    const code = codeAt('', Date.now());
    for (const text of [code, ...codes.slice(0, 1)]) {
      const reply = await sendForm(`${place.url}/register/sign-in/code`, {code: text}, {cookie});
      assert.deepEqual(reply.headers.getSetCookie(), []);
    }
    const page = await fetch(`${place.url}/register/`, {headers: {cookie}, redirect: 'manual'});
    assert.match(page.headers.get('location') ?? '', /^\/register\/sign-in\?/);
  });

  it('has no right code for someone without it', async (t) => {
    const {database} = await registerPlace(t, {}, createDatabase);
    const {id} = await addTestPerson(database);
    await using db = await openDatabase(database);
    const now = Date.now();
    assert.equal(await spendCode(db, id, codeAt('', now), now), false);
  });

  it('lets someone sign in with another account instead of a code', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    await turnOn(await signIn(place), Date.now());
    const cookie = await enterPassword(place.url, 'Alex');
    const headers = {cookie};
    const start = await fetch(`${place.url}/register/sign-in`, {headers, redirect: 'manual'});
    assert.equal(start.headers.get('location'), '/register/sign-in/code?next=%2Fregister%2F');
    const page = await (await fetch(`${place.url}/register/sign-in/code`, {headers})).text();
    assert.match(page, /Sign in as someone else/);
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(page) ?? [];
    const forged = await sendForm(`${place.url}/register/sign-out`, {token: 'forged'}, {cookie});
    assert.equal(forged.status, 403);
    const out = await sendForm(`${place.url}/register/sign-out`, {token}, {cookie});
    assert.equal(out.headers.get('location'), '/register/sign-in');
    assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/);
    const again = await fetch(`${place.url}/register/sign-in`, {headers, redirect: 'manual'});
    assert.equal(again.status, 200);
  });
});
