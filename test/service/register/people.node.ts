import assert from 'node:assert/strict';
import {it} from 'node:test';
import {isPostgres, openDatabase} from '../../../src/service/database/open-database.ts';
import {changeRole, listPeople, oneTimePassword} from '../../../src/service/register/people-changes.ts';
import {passwordProblem} from '../../../src/service/register/password-rules.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {registerPlace} from './register-place.ts';
import {
  addTestPerson,
  cookiesOf,
  type RegisterClient,
  type RegisterReply,
  sendForm,
  signIn,
  signInAgain,
  testPassword,
} from './signed-in.ts';

/** The password for one sign-in that a page shows. */
function passwordIn({text}: RegisterReply): string {
  return /\b[a-z2-9]{4}(-[a-z2-9]{4}){3}\b/.exec(text)?.[0] ?? '';
}

async function add(officer: RegisterClient, name: string, role = 'reader'): Promise<string> {
  return passwordIn(await officer.post('/register/people', {name, role}));
}

describeEachDatabase('people of the register', (createDatabase) => {
  it('are added with a password for one sign-in, and choose their own first', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const password = await add(await signIn(place), 'Sam');
    const reply = await sendForm(`${place.url}/register/sign-in`, {name: 'sam', password});
    const cookie = cookiesOf(reply);
    const page = await fetch(`${place.url}/register/audit`, {headers: {cookie}, redirect: 'manual'});
    assert.equal(page.headers.get('location'), '/register/account/password');
    const form = await (await fetch(`${place.url}/register/account/password`, {headers: {cookie}})).text();
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(form) ?? [];
    const change = (own: string, again = own): Promise<RegisterReply> =>
      sendForm(
        `${place.url}/register/account/password`,
        {token, 'new-password': own, 'repeated-password': again},
        {cookie},
      );
    assert.match((await change('short')).text, /has 5 characters/);
    assert.match(
      (await change('six purple otters', 'six purple ottters')).text,
      /The two new passwords differ/,
    );
    // The officer who gave it knows it.
    assert.match((await change(password)).text, /another password than the one that you have now/);
    assert.match((await change('six purple otters')).text, /<h1>Your password is changed<\/h1>/);
    const later = await sendForm(`${place.url}/register/sign-in`, {name: 'Sam', password});
    assert.equal(later.status, 422);
    const own = await signInAgain(place.url, 'Sam', 'six purple otters');
    assert.equal((await own.get('/register/account')).status, 200);
  });

  it('sign in once with a password for one sign-in, also with two browsers at the same time', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const password = await add(await signIn(place), 'Sam');
    const tryIt = (): Promise<RegisterReply> =>
      sendForm(`${place.url}/register/sign-in`, {name: 'Sam', password});
    const replies = await Promise.all([tryIt(), tryIt()]);
    assert.deepEqual(replies.map(({status}) => status).toSorted(), [303, 422]);
    assert.equal((await tryIt()).status, 422);
  });

  it('sign in with a password for one sign-in until seven days have passed, and the page says so', async (t) => {
    let now = Date.parse('2026-12-01T10:00:00Z');
    const place = await registerPlace(t, {now: () => now}, createDatabase);
    const officer = await signIn(place);
    const added = await officer.post('/register/people', {name: 'Sam', role: 'reader'});
    assert.match(added.text, /It works for one sign-in, until 8 December 2026/);
    const [early, late] = [passwordIn(added), await add(officer, 'Kit')];
    const signInAs = async (name: string, password: string): Promise<number> =>
      (await sendForm(`${place.url}/register/sign-in`, {name, password})).status;
    now = Date.parse('2026-12-08T09:59:59Z');
    assert.equal(await signInAs('Sam', early), 303);
    now = Date.parse('2026-12-08T10:00:00Z');
    assert.equal(await signInAs('Kit', late), 422);
  });

  it('choose a new password that differs from their own', async (t) => {
    const client = await signIn(await registerPlace(t, {}, createDatabase));
    const form = {password: testPassword, 'new-password': testPassword, 'repeated-password': testPassword};
    const reply = await client.post('/register/account/password', form);
    assert.equal(reply.status, 422);
    assert.match(reply.text, /another password than the one that you have now/);
  });

  it('may sign out before they have chosen a password', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const password = await add(await signIn(place), 'Sam');
    const reply = await sendForm(`${place.url}/register/sign-in`, {name: 'Sam', password});
    const cookie = cookiesOf(reply);
    const page = await fetch(`${place.url}/register/account/password`, {headers: {cookie}});
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await page.text()) ?? [];
    const out = await sendForm(`${place.url}/register/sign-out`, {token}, {cookie});
    assert.equal(out.headers.get('location'), '/register/sign-in');
  });

  it('have names that are valid, and not taken in another spelling', async (t) => {
    const officer = await signIn(await registerPlace(t, {}, createDatabase));
    for (const name of ['', ' ', '<b>', '=HYPERLINK', 'a'.repeat(61), 'Alex\r\nSam'])
      assert.equal((await officer.post('/register/people', {name})).status, 422, name);
    assert.equal(
      (await officer.post('/register/people', {name: 'Siân O’Brien', role: 'reader'})).status,
      200,
    );
    const same = await officer.post('/register/people', {name: "Siân O'Brien", role: 'reader'});
    assert.match(same.text, /There is a person with this name already/);
    const taken = await officer.post('/register/people', {name: ' aLEX', role: 'officer'});
    assert.match(taken.text, /There is a person with this name already/);
    assert.match(taken.text, /value=" aLEX"/);
    assert.match(taken.text, /value="officer"\s+checked/);
  });

  it('are seen and changed by officers only', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const {id} = await addTestPerson(place.database);
    const reader = await signIn(place, {name: 'Sam', role: 'reader'});
    assert.doesNotMatch((await reader.get('/register/')).text, /People|Audit/);
    for (const path of [
      '/register/people',
      `/register/people/${id}`,
      '/register/audit',
      '/register/audit/export.csv',
    ])
      assert.equal((await reader.get(path)).status, 403, path);
    for (const path of ['', `/${id}/role`, `/${id}/password`, `/${id}/remove`])
      assert.equal((await reader.post(`/register/people${path}`, {name: 'Kim'})).status, 403, path);
    await using db = await openDatabase(place.database);
    assert.equal((await listPeople(db)).length, 2);
  });

  it('always have an officer among them', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const officer = await signIn(place);
    await addTestPerson(place.database, {name: 'Sam', role: 'reader'});
    const path = `/register/people/${officer.person.id}`;
    for (const [action, form] of [
      ['role', {role: 'reader'}],
      ['remove', {}],
    ] as const) {
      const reply = await officer.post(`${path}/${action}`, form);
      assert.equal(reply.status, 409);
      assert.match(reply.text, /Alex is the last officer/);
    }
  });

  it('keep an officer when two officers make each other a reader at once', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const [alex, sam] = [
      await addTestPerson(place.database),
      await addTestPerson(place.database, {name: 'Sam'}),
    ];
    const first = await openDatabase(place.database);
    // In one process, two connections to a file of SQLite would wait for each other.
    const second = isPostgres(place.database) ? await openDatabase(place.database) : first;
    t.after(() => Promise.all([first.destroy(), second.destroy()]));
    // Several times, because they are not always at the same moment.
    for (let round = 0; round < 20; round += 1) {
      const results = await Promise.all([
        changeRole(first, alex.id, 'reader'),
        changeRole(second, sam.id, 'reader'),
      ]);
      assert.deepEqual(results.toSorted(), ['done', 'last-officer']);
      for (const {id} of [alex, sam]) await changeRole(first, id, 'officer');
    }
  });

  it('have another role with the next page', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const [alex, sam] = [await signIn(place), await signIn(place, {name: 'Sam'})];
    await alex.post(`/register/people/${sam.person.id}/role`, {role: 'reader'});
    assert.equal((await sam.get('/register/people')).status, 403);
  });

  it('are signed out by a new password for one sign-in', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const [alex, sam] = [await signIn(place), await signIn(place, {name: 'Sam'})];
    const password = passwordIn(await alex.post(`/register/people/${sam.person.id}/password`));
    assert.equal((await sam.get('/register/')).status, 303);
    const old = await sendForm(`${place.url}/register/sign-in`, {name: 'Sam', password: testPassword});
    assert.equal(old.status, 422);
    assert.equal((await sendForm(`${place.url}/register/sign-in`, {name: 'Sam', password})).status, 303);
  });

  it('lose the address of their calendar with a new password, and with their removal', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const [alex, sam] = [await signIn(place), await signIn(place, {name: 'Sam'})];
    const calendarOf = async (client: RegisterClient): Promise<string> => {
      const {text} = await client.post('/register/cases/calendar/create');
      return /\/register\/calendar\/[\w-]{43}\.ics/.exec(text)?.[0] ?? '';
    };
    const [own, other] = [await calendarOf(alex), await calendarOf(sam)];
    assert.equal((await fetch(place.url + other)).status, 200);
    await alex.post(`/register/people/${sam.person.id}/password`);
    assert.equal((await fetch(place.url + other)).status, 404);
    assert.equal((await fetch(place.url + own)).status, 200);
    const kim = await signIn(place, {name: 'Kim'});
    await calendarOf(kim);
    await alex.post(`/register/people/${kim.person.id}/remove`);
    await using db = await openDatabase(place.database);
    const feeds = await db.selectFrom('calendar_feeds').select('person').execute();
    assert.deepEqual(
      feeds.map(({person}) => person),
      [alex.person.id],
    );
  });

  it('are signed out when they are removed, and their name is free', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const [alex, sam] = [await signIn(place), await signIn(place, {name: 'Sam'})];
    const path = `/register/people/${sam.person.id}`;
    assert.match((await alex.get(`${path}/remove`)).text, /<h1>Remove Sam\?<\/h1>/);
    await alex.post(`${path}/remove`);
    assert.equal((await sam.get('/register/')).status, 303);
    assert.equal((await alex.get(path)).status, 404);
    assert.notEqual(await add(alex, 'Sam'), '');
  });
});

it('a password for one sign-in is random, and passes our own rules', () => {
  const made = Array.from({length: 200}, oneTimePassword);
  assert.equal(new Set(made).size, 200);
  for (const password of made) {
    assert.match(password, /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
    assert.equal(passwordProblem(password, 'Sam'), undefined);
  }
});
