import assert from 'node:assert/strict';
import {it} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {registerPlace} from './register-place.ts';
import {addTestPerson, cookiesOf, sendForm, signIn, signInAgain, testPassword} from './signed-in.ts';

const HOUR = 3_600_000;

describeEachDatabase('sessions', (createDatabase) => {
  it('end after an hour without a request', async (t) => {
    let time = Date.now();
    const client = await signIn(await registerPlace(t, {now: () => time}, createDatabase));
    time += 0.9 * HOUR;
    assert.equal((await client.get('/register/')).status, 200);
    time += 0.9 * HOUR;
    assert.equal((await client.get('/register/')).status, 200);
    time += 1.1 * HOUR;
    assert.equal((await client.get('/register/')).status, 303);
  });

  it('end after twelve hours, however much they are used', async (t) => {
    let time = Date.now();
    const client = await signIn(await registerPlace(t, {now: () => time}, createDatabase));
    for (let hours = 0; hours < 12; hours += 0.5) {
      assert.equal((await client.get('/register/')).status, 200, `${hours} hours`);
      time += HOUR / 2;
    }
    assert.equal((await client.get('/register/')).status, 303);
  });

  it('are in the database without what a browser needs to use them', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const {cookie} = await signIn({url, database});
    await using db = await openDatabase(database);
    const sessions = await db.selectFrom('sessions').selectAll().execute();
    const browsers = await db.selectFrom('known_browsers').selectAll().execute();
    const stored = JSON.stringify([sessions, browsers]);
    for (const token of cookie.matchAll(/=([\w-]{43})/g)) assert.ok(!stored.includes(token[1] ?? ''));
    const hashes = sessions.flatMap(({token_hash, id}) => [token_hash, id]);
    assert.equal(hashes.length, 2);
    for (const forged of [...hashes, 'x', '', '"', 'a'.repeat(43)]) {
      const headers = {cookie: `privacy-desk-register=${forged}`};
      const reply = await fetch(`${url}/register/`, {headers, redirect: 'manual'});
      assert.equal(reply.status, 303, forged);
    }
  });

  it('are listed, and each can be ended', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const here = await signIn({url, database});
    const there = await signInAgain(url, here.person.name);
    const {text} = await here.get('/register/account');
    assert.equal(text.match(/\(this one\)/g)?.length, 1);
    const [, session = ''] = /name="session" value="([^"]+)"/.exec(text) ?? [];
    await here.post('/register/account/sessions/end', {session});
    assert.equal((await there.get('/register/')).status, 303);
    assert.equal((await here.get('/register/')).status, 200);
  });

  it('of others cannot be ended', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const [alex, sam] = [await signIn({url, database}), await signIn({url, database}, {name: 'Sam'})];
    await using db = await openDatabase(database);
    for (const {id} of await db.selectFrom('sessions').select('id').execute())
      await sam.post('/register/account/sessions/end', {session: id});
    assert.equal((await alex.get('/register/')).status, 200);
  });

  it('end when someone else signs in with the same browser', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const alex = await signIn({url, database});
    await addTestPerson(database, {name: 'Sam'});
    const sam = await signInAgain(url, 'Sam', testPassword, alex.cookie);
    assert.equal((await alex.get('/register/')).status, 303);
    assert.equal((await sam.get('/register/')).status, 200);
  });

  it('end everywhere at once', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const here = await signIn({url, database});
    const there = await signInAgain(url, here.person.name);
    const sam = await signIn({url, database}, {name: 'Sam'});
    const reply = await here.post('/register/account/sessions/end-all');
    assert.equal(reply.headers.get('location'), '/register/sign-in');
    for (const client of [here, there]) assert.equal((await client.get('/register/')).status, 303);
    assert.equal((await sam.get('/register/')).status, 200);
  });
});

it('over HTTPS the cookie is for this host only, and not for scripts', async (t) => {
  const place = await registerPlace(t, {trustProxy: true});
  await addTestPerson(place.database);
  const form = {name: 'Alex', password: testPassword};
  const reply = await sendForm(`${place.url}/register/sign-in`, form, {
    'x-forwarded-proto': 'https',
    origin: `https://${new URL(place.url).host}`,
  });
  assert.equal(reply.status, 303);
  const [session = '', known = ''] = reply.headers.getSetCookie();
  assert.match(session, /^__Host-privacy-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
  assert.match(
    known,
    /^__Host-privacy-desk-known=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
  );
  const page = await fetch(`${place.url}/register/`, {
    headers: {'x-forwarded-proto': 'https', cookie: cookiesOf(reply)},
  });
  assert.equal(page.status, 200);
});

it('over HTTP the register is open on the same machine only, and says so elsewhere', async (t) => {
  const place = await registerPlace(t, {trustProxy: true});
  await addTestPerson(place.database);
  const headers = {'x-forwarded-host': 'www.example.org', origin: 'http://www.example.org'};
  const page = await (await fetch(`${place.url}/register/sign-in`, {headers})).text();
  assert.match(page, /can only be used over HTTPS/);
  assert.ok(!page.includes('type="password"'));
  const form = {name: 'Alex', password: testPassword};
  const reply = await sendForm(`${place.url}/register/sign-in`, form, headers);
  assert.equal(reply.status, 403);
  assert.deepEqual(reply.headers.getSetCookie(), []);
});

it('a server in front that hides HTTPS is no obstacle when the address of the site is configured', async (t) => {
  const place = await registerPlace(t, {trustProxy: true, origin: 'https://www.example.org'});
  await addTestPerson(place.database);
  const headers = {'x-forwarded-host': 'www.example.org', origin: 'https://www.example.org'};
  const reply = await sendForm(
    `${place.url}/register/sign-in`,
    {name: 'Alex', password: testPassword},
    headers,
  );
  assert.match(reply.headers.getSetCookie()[0] ?? '', /^__Host-/);
});

it('a link on another site opens the page that it leads to, although browsers leave the cookie out', async (t) => {
  const {url} = await registerPlace(t);
  const headers = {'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document'};
  const reply = await fetch(`${url}/register/audit?person=Alex`, {headers, redirect: 'manual'});
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('refresh'), '0; url=/register/audit?person=Alex');
});
