import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {londonDate} from '../../../src/platform/pure/calendar.ts';
import {verifyStoredLog} from '../../../src/service/log/verify-log.ts';
import {erasureRecords} from '../../../src/service/receipts/erasure-records.ts';
import {actionOf, ACTION_TIME} from '../../receipt/sample-action.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {type CreateDatabase, describeEachDatabase} from '../database/each-database.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {rehash} from '../receipts/rehash.ts';
import {type RegisterClient, signIn} from './signed-in.ts';

const DAY = 86_400_000;

interface Place {
  readonly service: RunningService;
  readonly database: string;
  readonly client: RegisterClient;
  /** Sets the clock of the service: milliseconds since 1970. */
  setTime(time: number): void;
}

async function placeOn(t: TestContext, createDatabase: CreateDatabase): Promise<Place> {
  const database = await createDatabase();
  let now = ACTION_TIME;
  const service = await runningService({database, now: () => now});
  t.after(() => service.close());
  const client = await signIn({url: service.url, database});
  return {service, database, client, setTime: (time) => (now = time)};
}

async function send({service}: Place, receipt: Receipt): Promise<Receipt> {
  const reply = await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
  assert.equal(reply.status, 201, await reply.text());
  return receipt;
}

/** A visitor's consent, and its withdrawal a day later. */
async function chainOf(place: Place): Promise<readonly [Receipt, Receipt]> {
  const first = await send(place, await validReceipt());
  const withdrawal = actionOf([], 'panel-save', {
    before: ['analytics', 'marketing'],
    time: ACTION_TIME + DAY,
  });
  return [first, await send(place, await validReceipt(withdrawal, first))];
}

const pathOf = ({consentReceiptID}: Receipt, page = ''): string =>
  `/register/receipts/${consentReceiptID}${page}`;

/** The references in the table of a page, in order. */
const references = (text: string): readonly string[] =>
  [...text.matchAll(/<th scope="row">\s*<a href="\/register\/receipts\/[^"]+"\s*><code>([^<]+)</g)].map(
    ([, reference = '']) => reference.toLowerCase(),
  );

const referenceOf = ({consentReceiptID}: Receipt): string => consentReceiptID.slice(0, 8);

const found = async ({client}: Place, query: string): Promise<readonly string[]> =>
  references((await client.get(`/register/receipts?${query}`)).text);

const audited = async (database: string): Promise<readonly string[]> => {
  await using db = await openDatabase(database);
  const rows = await db.selectFrom('audit').select(['action', 'subject', 'detail']).orderBy('at').execute();
  return rows
    .filter(({action}) => action.startsWith('receipt:'))
    .map(({action, subject, detail}) => [action, subject, detail].join(' '));
};

const isLogIntact = async (database: string): Promise<boolean> => {
  await using db = await openDatabase(database);
  const findUnexplained = erasureRecords(db, londonDate(ACTION_TIME));
  return (await verifyStoredLog(db, {findUnexplained})).faults.length === 0;
};

describeEachDatabase('receipts in the register', (createDatabase) => {
  it('are found by reference, id, visitor, purpose, status, day and mark', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given, withdrawn] = await chainOf(place);
    place.setTime(ACTION_TIME + 40 * DAY);
    const other = await send(place, await validReceipt(actionOf(['surveys'], 'panel-save')));
    // A session does not last that long.
    place.setTime(ACTION_TIME);
    const [a, b, c] = [given, withdrawn, other].map(referenceOf);
    const spaced = `${a?.slice(0, 4)} ${a?.slice(4).toUpperCase()}`;
    for (const [query, expected] of [
      ['', [c, b, a]],
      [`q=${encodeURIComponent(spaced)}`, [a]],
      [`q=${given.consentReceiptID.toUpperCase()}`, [a]],
      [`q=${given.piiPrincipalId}`, [b, a]],
      ['purpose=surveys', [c, b, a]],
      ['purpose=surveys&status=given', [c]],
      ['status=withdrawn', [b]],
      ['status=renewed', []],
      ['status=given&purpose=analytics', [a]],
      ['to=2026-11-30', [b, a]],
      ['from=1/12/2026', [c]],
      ['from=2026-11-23&to=2026-11-23&status=given', [a]],
      ['mark=unproven', []],
      ['mark=held', []],
      ['mark=erased', []],
      ['q=%27%20OR%201=1', []],
    ] as const)
      assert.deepEqual(await found(place, query), expected, query);
    await place.client.post(pathOf(given, '/hold'), {scope: 'visitor', reason: 'Claim'});
    await place.client.post(pathOf(other, '/erase'), {scope: 'receipt', reason: 'Asked', confirmed: 'yes'});
    assert.deepEqual(await found(place, 'mark=held'), [b, a]);
    assert.deepEqual(await found(place, 'mark=held&status=withdrawn'), [b]);
    assert.deepEqual(await found(place, 'mark=erased'), [c]);
    assert.deepEqual(await found(place, 'purpose=surveys'), [b, a]);
  });

  it('are listed in pages, newest first, each once', async (t) => {
    const place = await placeOn(t, createDatabase);
    const sent: string[] = [];
    for (let count = 0; count < 60; count += 1) {
      // Some are received in the same millisecond.
      place.setTime(ACTION_TIME + Math.floor(count / 7));
      sent.unshift(referenceOf(await send(place, await validReceipt())));
    }
    for (const query of ['', '?status=given', '?purpose=analytics']) {
      const first = (await place.client.get(`/register/receipts${query}`)).text;
      const next = /<a rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const second = (await place.client.get(next)).text;
      assert.deepEqual([references(first).length, references(second).length], [50, 10]);
      assert.deepEqual([...references(first), ...references(second)], sent);
      assert.doesNotMatch(second, /rel="next"/);
    }
  });

  it('are found under a heading that says what was searched for, and how many there are', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given] = await chainOf(place);
    const headingOf = async (query: string): Promise<string | undefined> =>
      /<h2>([^<]*)<\/h2>/.exec((await place.client.get(`/register/receipts${query}`)).text)?.[1];
    const reference = referenceOf(given);
    assert.equal(await headingOf(''), 'Newest receipts');
    assert.equal(await headingOf(`?q=${reference}`), `1 receipt found: “${reference}”`);
    assert.equal(
      await headingOf('?purpose=analytics&from=2026-11-01'),
      '2 receipts found: purpose analytics, from 1 November 2026',
    );
    assert.equal(await headingOf('?mark=held'), '0 receipts found: On hold');
  });

  it('say what is wrong with a search, and keep what was entered', async (t) => {
    const {client} = await placeOn(t, createDatabase);
    const {status, text} = await client.get('/register/receipts?q=Smith&from=2026-02-30&to=2026-01-01');
    assert.equal(status, 422);
    assert.match(text, /<title>Error: Receipts/);
    assert.match(text, /href="#q">Enter the 8 characters/);
    assert.match(text, /href="#from">“From” must be a real date/);
    assert.match(text, /value="Smith"/);
    assert.match(text, /type="text"\s+value="2026-02-30"/);
  });

  it('have a page that says what happened, why they are kept, and which others there are', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given, withdrawn] = await chainOf(place);
    const {status, text} = await place.client.get(pathOf(withdrawn));
    assert.equal(status, 200);
    for (const expected of [
      `<h1>Receipt ${referenceOf(withdrawn).toUpperCase()}</h1>`,
      'The visitor withdrew a consent in the panel.',
      '(consent withdrawn)',
      'Kept until',
      '23 November 2032',
      'Entry 1',
      String(withdrawn.hash),
      'href="/register/receipts/0"',
    ])
      assert.ok(text.includes(expected), expected);
    assert.equal((await place.client.get(pathOf(given, '0'))).status, 404);
    assert.ok((await audited(place.database)).includes(`receipt:view ${withdrawn.consentReceiptID} `));
  });

  it('are verified part by part, and a change in the database shows', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [, withdrawn] = await chainOf(place);
    const whole = (await place.client.get(pathOf(withdrawn, '/verify'))).text;
    assert.match(whole, /Everything that can be checked is as it was received/);
    const results = (text: string): readonly string[] =>
      [...text.matchAll(/<td data-label="Result">([^<]+)</g)].map(([, result = '']) => result);
    assert.deepEqual(results(whole), Array<string>(6).fill('Fits'));
    await using db = await openDatabase(place.database);
    const {body} = await db
      .selectFrom('receipts')
      .select('body')
      .where('id', '=', withdrawn.consentReceiptID)
      .executeTakeFirstOrThrow();
    const changed = body?.replace('"jurisdiction":"GB"', '"jurisdiction":"FR"') ?? null;
    assert.notEqual(changed, body);
    await db
      .updateTable('receipts')
      .set({body: changed})
      .where('id', '=', withdrawn.consentReceiptID)
      .execute();
    const broken = (await place.client.get(pathOf(withdrawn, '/verify'))).text;
    assert.match(broken, /Something is wrong: hash, signature of the service, place in the log/);
    assert.deepEqual(results(broken), ['Fits', 'Wrong', 'Wrong', 'Fits', 'Wrong', 'Fits']);
  });

  it('stay when they are on hold, until the hold ends', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given, withdrawn] = await chainOf(place);
    const {client, service} = place;
    const placed = await client.post(pathOf(given, '/hold'), {scope: 'visitor', reason: 'Claim 14'});
    assert.equal(placed.status, 303);
    const confirmed = (await client.get(placed.headers.get('location') ?? '')).text;
    assert.match(
      confirmed,
      /class="success">The hold was placed\. Everything of the visitor, without an end\. Claim 14/,
    );
    assert.doesNotMatch((await client.get(pathOf(withdrawn))).text, /was placed/);
    const remove = await fetch(`${service.url}/receipts/${withdrawn.consentReceiptID}`, {method: 'DELETE'});
    assert.equal(remove.status, 423);
    const problem = (await remove.json()) as {type: string; held: number; erased: number};
    assert.match(problem.type, /#problem-receipt-held$/);
    assert.deepEqual([problem.erased, problem.held], [0, 1]);
    const erased = await client.post(pathOf(given, '/erase'), {
      scope: 'visitor',
      reason: 'Asked',
      confirmed: 'yes',
    });
    assert.equal(erased.status, 423);
    assert.match(erased.text, /2 receipts are on hold, and were not\s+erased/);
    assert.ok((await audited(place.database)).includes(`receipt:held ${given.consentReceiptID} Asked`));
    assert.equal(await service.purgeExpired(Date.parse('2040-01-01')), 0);
    const erasures = (await client.get('/register/erasures')).text;
    assert.match(erasures, /<td data-label="Due, but on hold" class="number">2</);
    const holds = (await client.get('/register/holds')).text;
    const release = /\/register\/holds\/[^/"]+\/release/.exec(holds)?.[0] ?? '';
    const visitorOf = `Release the hold on everything of the visitor of receipt ${referenceOf(given).toUpperCase()}`;
    assert.ok((await client.get(release)).text.includes(`<h1>${visitorOf}</h1>`));
    assert.equal((await client.post(release, {reason: ''})).status, 422);
    assert.equal((await client.post(release, {reason: 'Settled'})).status, 303);
    assert.equal(await service.purgeExpired(Date.parse('2040-01-01')), 2);
    assert.ok(await isLogIntact(place.database));
  });

  it('are deleted after the last day of a hold', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given] = await chainOf(place);
    const hold = {scope: 'receipt', reason: 'Claim', until: '2035-01-31'};
    await place.client.post(pathOf(given, '/hold'), hold);
    assert.equal(await place.service.purgeExpired(Date.parse('2035-01-31T12:00:00Z')), 1);
    assert.equal(await place.service.purgeExpired(Date.parse('2035-02-01T12:00:00Z')), 1);
  });

  it('are erased by an officer with a reason and a confirmation, and the log still verifies', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given, withdrawn] = await chainOf(place);
    const {client} = place;
    assert.match((await client.get(pathOf(given, '/erase'))).text, /Everything of this visitor: 2 receipts/);
    const refused = await client.post(pathOf(given, '/erase'), {reason: 'Because <b>'});
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Because &lt;b&gt;/);
    assert.match(refused.text, /href="#confirmed"/);
    assert.match(refused.text, /href="#scope"/);
    const form = {scope: 'visitor', reason: 'The visitor wrote to us', confirmed: 'yes'};
    assert.match((await client.post(pathOf(given, '/erase'), form)).text, /2 receipts were erased/);
    for (const receipt of [given, withdrawn]) {
      const {text} = await client.get(pathOf(receipt));
      assert.match(text, /This receipt was erased on 23 November 2026, by an officer/);
      const reply = await fetch(`${place.service.url}/receipts/${receipt.consentReceiptID}`);
      assert.equal(reply.status, 410);
    }
    assert.ok(await isLogIntact(place.database));
    const entries = await audited(place.database);
    assert.ok(entries.includes(`receipt:erase ${withdrawn.consentReceiptID} The visitor wrote to us`));
    const metrics = await (await fetch(`${place.service.url}/metrics`)).text();
    assert.match(metrics, /privacy_desk_receipts_deleted_total\{reason="officer"\} 2/);
    await using db = await openDatabase(place.database);
    assert.deepEqual(await db.selectFrom('search_terms').selectAll().execute(), []);
  });

  it('are kept as long as was decided for the visitor, also those that come later', async (t) => {
    const place = await placeOn(t, createDatabase);
    const first = await send(place, await validReceipt());
    const form = {period: 'own', months: '12', reason: 'The visitor asked for less'};
    assert.equal((await place.client.post(pathOf(first, '/retention'), form)).status, 303);
    // The consent would end on 22 May 2027.
    assert.match((await place.client.get(pathOf(first))).text, /22 May 2028, and deleted/);
    place.setTime(ACTION_TIME + DAY);
    const withdrawal = actionOf([], 'panel-save', {
      before: ['analytics', 'marketing'],
      time: ACTION_TIME + DAY,
    });
    const later = await send(place, await validReceipt(withdrawal, first));
    place.setTime(ACTION_TIME);
    for (const receipt of [first, later]) {
      const {text} = await place.client.get(pathOf(receipt));
      assert.match(text, /24 November 2027, and deleted/);
      assert.match(text, /1 year instead of 6 years, by Alex/);
    }
    const usual = {period: 'usual', months: '', reason: 'They changed their mind'};
    assert.equal((await place.client.post(pathOf(later, '/retention'), usual)).status, 303);
    assert.match((await place.client.get(pathOf(first))).text, /24 November 2032, and deleted/);
    const wrong = {period: 'own', months: '-3', reason: 'x'};
    assert.equal((await place.client.post(pathOf(later, '/retention'), wrong)).status, 422);
  });

  it('are saved as CSV and JSON, without formulas, and that is noted', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given] = await chainOf(place);
    const events = given.record.events.map((event) => ({
      ...event,
      notice: '=HYPERLINK("https://evil.example")',
    })) as unknown as Receipt['record']['events'];
    const other = await validReceipt();
    await send(place, await rehash(other, {record: {...other.record, events}}));
    const csv = await place.client.get('/register/receipts/export.csv?status=given');
    assert.match(
      csv.headers.get('content-disposition') ?? '',
      /^attachment; filename="receipts-2026-11-23\.csv"$/,
    );
    const lines = csv.text.trimEnd().split('\r\n');
    assert.equal(lines.length, 3);
    assert.match(csv.text, /"'=HYPERLINK\(""https/);
    const json = await place.client.get('/register/receipts/export.json');
    const {receipts} = JSON.parse(json.text) as {receipts: {receipt: Receipt & {proof: object}}[]};
    assert.equal(receipts.length, 3);
    const {proof, ...plain} = receipts.at(-1)?.receipt ?? {};
    assert.ok(proof);
    assert.deepEqual(plain, given);
    assert.ok((await audited(place.database)).includes('receipt:export  CSV: Consent given'));
  });

  it('are only read by readers', async (t) => {
    const place = await placeOn(t, createDatabase);
    const [given] = await chainOf(place);
    const reader = await signIn(
      {url: place.service.url, database: place.database},
      {name: 'Robin', role: 'reader'},
    );
    await place.client.post(pathOf(given, '/hold'), {scope: 'receipt', reason: 'Claim'});
    assert.match((await place.client.get(pathOf(given))).text, /Release this hold/);
    const page = (await reader.get(pathOf(given))).text;
    assert.match(page, /On hold/);
    assert.doesNotMatch(page, /Release this hold/);
    for (const path of ['', '/0', '/1', '/0/verify', '/0/shown'].map((end) => `/register/receipts${end}`)) {
      const {status, text} = await reader.get(path);
      assert.equal(status, 200, path);
      assert.ok(!text.includes(given.consentReceiptID), `${path} shows the whole id`);
    }
    for (const path of ['/register/holds', '/register/erasures'])
      assert.ok(!(await reader.get(path)).text.includes(given.consentReceiptID), path);
    assert.match(page, /Verify this receipt/);
    assert.doesNotMatch(page, /\/erase|\/hold"|\/retention/);
    for (const path of ['/erase', '/hold', '/retention'])
      assert.equal((await reader.post(pathOf(given, path), {reason: 'x'})).status, 403);
    assert.equal((await reader.get('/register/receipts/export.json')).status, 403);
  });
});
