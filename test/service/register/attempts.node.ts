import assert from 'node:assert/strict';
import {it} from 'node:test';
import {hashPassword} from '../../../src/service/register/password-hash.ts';
import {createAttempts} from '../../../src/service/register/attempts.ts';
import {createAuditTrail} from '../../../src/service/register/audit.ts';
import {checkSignIn} from '../../../src/service/register/check-sign-in.ts';
import {createKnownBrowsers} from '../../../src/service/register/known-browsers.ts';
import {senderOf} from '../../../src/service/register/sender.ts';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService} from '../running-service.ts';
import {registerPlace} from './register-place.ts';
import {addTestPerson, cookiesOf, type RegisterReply, sendForm, signIn, testPassword} from './signed-in.ts';

const MINUTE = 60_000;

/** Tries to sign in, wrongly unless a password is given. */
function tryToSignIn(
  url: string,
  name: string,
  {password = 'wrong', cookie = '', address = '192.0.2.1'} = {},
): Promise<RegisterReply> {
  return sendForm(`${url}/register/sign-in`, {name, password}, {cookie, 'x-forwarded-for': address});
}

async function tryOften(url: string, name: string, count: number): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let tried = 0; tried < count; tried += 1) statuses.push((await tryToSignIn(url, name)).status);
  return statuses;
}

describeEachDatabase('attempts to sign in', (createDatabase) => {
  it('are refused after ten for one name, with the time to wait, and counted again afterwards', async (t) => {
    let time = Date.now();
    const {url, database} = await registerPlace(t, {now: () => time}, createDatabase);
    await addTestPerson(database, {name: 'Alex'});
    await addTestPerson(database, {name: 'Sam'});
    assert.deepEqual(await tryOften(url, 'Alex', 10), Array<number>(10).fill(422));
    time += 4 * MINUTE;
    const reply = await tryToSignIn(url, ' ALEX', {password: testPassword});
    assert.equal(reply.status, 429);
    assert.match(reply.text, /There were too many attempts\. Try again in 11 minutes\./);
    assert.equal((await tryToSignIn(url, 'Sam', {password: testPassword})).status, 303);
    time += 11 * MINUTE;
    assert.equal((await tryToSignIn(url, 'Alex', {password: testPassword})).status, 303);
  });

  it('are refused in the same way for a name that does not exist', async (t) => {
    const {url} = await registerPlace(t, {}, createDatabase);
    assert.deepEqual(await tryOften(url, 'Unknown', 11), [...Array<number>(10).fill(422), 429]);
  });

  it('take the same statements for a name that exists and for one that does not', async (t) => {
    const {database} = await registerPlace(t, {}, createDatabase);
    await addTestPerson(database);
    await using db = await openDatabase(database);
    const statements = async (name: string): Promise<readonly string[]> => {
      const kinds: string[] = [];
      const counting = db.withPlugin({
        transformQuery: ({node}) => {
          kinds.push(node.kind);
          return node;
        },
        transformResult: ({result}) => Promise.resolve(result),
      });
      const checks = {
        db: counting,
        audit: createAuditTrail(counting, Date.now),
        attempts: createAttempts(counting, Date.now),
        knownBrowsers: createKnownBrowsers(counting, Date.now),
        now: Date.now,
      };
      const given = {name, password: 'wrong', sender: '192.0.2.1', browserToken: undefined};
      assert.equal((await checkSignIn(checks, given)).kind, 'wrong');
      return kinds;
    };
    assert.deepEqual(await statements('Unknown'), await statements('Alex'));
  });

  it('cannot pass the limit together, through two processes', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const second = await runningService({database});
    t.after(() => second.close());
    await addTestPerson(database);
    const replies = await Promise.all(
      Array.from({length: 24}, (_, index) => tryToSignIn(index % 2 ? url : second.url, 'Alex')),
    );
    assert.equal(replies.filter(({status}) => status === 422).length, 10);
    assert.equal(replies.filter(({status}) => status === 429).length, 14);
  });

  it('elsewhere do not keep someone out of a browser in which they have signed in before', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const {cookie, person} = await signIn({url, database});
    const known = cookie.split('; ').find((one) => one.includes('known')) ?? '';
    await tryOften(url, person.name, 11);
    assert.equal((await tryToSignIn(url, person.name, {password: testPassword})).status, 429);
    const reply = await tryToSignIn(url, person.name, {password: testPassword, cookie: known});
    assert.equal(reply.status, 303);
    assert.ok(cookiesOf(reply).includes(known));
  });

  it('from a known browser are limited too, and the browser is not known for other names', async (t) => {
    const {url, database} = await registerPlace(t, {}, createDatabase);
    const {cookie} = await signIn({url, database});
    await addTestPerson(database, {name: 'Sam'});
    for (const name of ['Alex', 'Sam']) {
      const statuses: number[] = [];
      for (let tried = 0; tried < 11; tried += 1)
        statuses.push((await tryToSignIn(url, name, {cookie})).status);
      assert.deepEqual(statuses, [...Array<number>(10).fill(422), 429], name);
    }
    assert.equal((await tryToSignIn(url, 'Sam', {password: testPassword})).status, 429);
  });

  it('with thousands of names by one sender are refused, and others are let in', async (t) => {
    const {url, database} = await registerPlace(t, {trustProxy: true}, createDatabase);
    await addTestPerson(database);
    await using db = await openDatabase(database);
    for (let index = 0; index < 3; index += 1) await tryToSignIn(url, `name ${index}`);
    // As if there had been thousands.
    await db.updateTable('sign_in_attempts').set({count: 5000}).where('count', '=', 3).execute();
    assert.equal((await tryToSignIn(url, 'Alex', {password: testPassword})).status, 429);
    const other = {password: testPassword, address: '192.0.2.2'};
    assert.equal((await tryToSignIn(url, 'Alex', other)).status, 303);
  });
});

it('after a thousand attempts on one name from everywhere, its owner is let in where they are known, and elsewhere in time', async (t) => {
  let time = Date.now();
  const {url, database} = await registerPlace(t, {trustProxy: true, now: () => time});
  const {cookie, person} = await signIn({url, database});
  const counts = new Map<number, number>();
  for (let batch = 0; batch < 25; batch += 1) {
    const addresses = Array.from({length: 40}, (_, index) => `198.51.${batch}.${index}`);
    const replies = await Promise.all(addresses.map((address) => tryToSignIn(url, person.name, {address})));
    for (const {status} of replies) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  assert.deepEqual(Object.fromEntries(counts), {422: 10, 429: 990});
  const right = {password: testPassword, address: '192.0.2.9'};
  assert.equal((await tryToSignIn(url, person.name, {...right, cookie})).status, 303);
  assert.equal((await tryToSignIn(url, person.name, right)).status, 429);
  time += 15 * MINUTE;
  assert.equal((await tryToSignIn(url, person.name, right)).status, 303);
  await using db = await openDatabase(database);
  const failures = await db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'session:failure')
    .execute();
  assert.deepEqual(failures.map(({detail}) => detail).toSorted(), [
    ...Array<string>(9).fill(''),
    'No more attempts for 15 minutes',
  ]);
});

it('passwords that wait for their turn are limited', async () => {
  const cost = {logN: 10, r: 8, p: 1};
  const results = await Promise.allSettled(
    Array.from({length: 60}, () => hashPassword('six purple otters', cost)),
  );
  assert.equal(results.filter(({status}) => status === 'rejected').length, 10);
  assert.match(await hashPassword('six purple otters', cost), /^\$scrypt/);
});

it('one sender is an address, or the first half of one of IPv6', () => {
  const cases = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ];
  for (const [address = '', expected] of cases) assert.equal(senderOf(address), expected, address);
});
