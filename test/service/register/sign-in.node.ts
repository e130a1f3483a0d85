import assert from 'node:assert/strict';
import {it} from 'node:test';
import {describeEachDatabase} from '../database/each-database.ts';
import {registerPlace} from './register-place.ts';
import {addTestPerson, sendForm, signIn, testPassword} from './signed-in.ts';

describeEachDatabase('the register', (createDatabase) => {
  it('opens for someone who signs in, and closes when they sign out', async (t) => {
    const client = await signIn(await registerPlace(t, {}, createDatabase));
    const page = await client.get('/register/');
    assert.equal(page.status, 200);
    assert.match(page.text, /Alex \(officer\)/);
    const {status, headers} = await client.post('/register/sign-out');
    assert.equal(status, 303);
    assert.match(headers.get('set-cookie') ?? '', /Max-Age=0/);
    const after = await client.get('/register/receipts?page=2');
    assert.equal(after.status, 303);
    assert.equal(
      after.headers.get('location'),
      `/register/sign-in?next=${encodeURIComponent('/register/receipts?page=2')}`,
    );
  });

  it('says the same of a wrong password and of an unknown name, and keeps the name', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    await addTestPerson(database);
    for (const name of ['Alex', 'Sam']) {
      const reply = await sendForm(`${url}/register/sign-in`, {name, password: 'wrong'});
      assert.equal(reply.status, 422);
      assert.match(reply.text, /<title>Error: Sign in/);
      assert.match(reply.text, /The name or the password is wrong\./);
      assert.match(reply.text, new RegExp(`value="${name}"`));
      assert.equal(reply.headers.get('set-cookie'), null);
    }
  });

  it('opens only its own pages after the sign-in', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    await addTestPerson(database);
    const cases = [
      ['/register/people', '/register/people'],
      ['/register/a?b=1', '/register/a?b=1'],
      ['https://other.example/register/', '/register/'],
      ['//other.example/register/', '/register/'],
      ['\\\\other.example/register/', '/register/'],
      ['/register/../receipts', '/register/'],
      ['javascript:alert(1)', '/register/'],
    ];
    for (const [next = '', expected] of cases) {
      const form = {name: 'alex', password: testPassword, next};
      const reply = await sendForm(`${url}/register/sign-in`, form);
      assert.equal(reply.headers.get('location'), expected, next);
    }
  });

  it('takes no form without the token of the session, but offers to send it again', async (t) => {
    const client = await signIn(await registerPlace(t, {}, createDatabase));
    const reply = await client.post('/register/sign-out', {token: 'forged', note: 'a "long" text'});
    assert.equal(reply.status, 403);
    assert.match(reply.text, /name="note" value="a &quot;long&quot; text"/);
    assert.match(reply.text, new RegExp(`name="token" value="${client.token}"`));
    assert.equal((await client.get('/register/')).status, 200);
  });

  it('takes no form that another website has sent', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const client = await signIn({url, database});
    for (const headers of [
      {'sec-fetch-site': 'cross-site'},
      {'sec-fetch-site': 'same-site'},
      {origin: 'null'},
    ]) {
      const form = {token: client.token};
      const reply = await sendForm(`${url}/register/sign-out`, form, {cookie: client.cookie, ...headers});
      assert.equal(reply.status, 403);
      assert.match(reply.text, /sent from another website/);
    }
    assert.equal((await client.get('/register/')).status, 200);
  });

  it('says with a page that there is no such page', async (t) => {
    const client = await signIn(await registerPlace(t, {}, createDatabase));
    const reply = await client.get('/register/nothing');
    assert.equal(reply.status, 404);
    assert.match(reply.text, /<h1>There is nothing here<\/h1>/);
    assert.equal(reply.headers.get('content-type'), 'text/html; charset=utf-8');
  });
});
