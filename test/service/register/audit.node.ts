import assert from 'node:assert/strict';
import {it} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {createAuditTrail} from '../../../src/service/register/audit.ts';
import {csvLine} from '../../../src/service/register/csv-line.ts';
import {purgeRegister} from '../../../src/service/register/purge-register.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {registerPlace} from './register-place.ts';
import {sendForm, signIn} from './signed-in.ts';

describeEachDatabase('the audit trail', (createDatabase) => {
  it('says who signed in, failed to, and changed people', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const officer = await signIn(place);
    await sendForm(`${place.url}/register/sign-in`, {name: 'Alex', password: 'wrong'});
    await sendForm(`${place.url}/register/sign-in`, {name: 'a password in the wrong field', password: ''});
    await officer.post('/register/people', {name: 'Sam', role: 'reader'});
    const {text} = await officer.get('/register/audit');
    const rows = [...text.matchAll(/<td>([^<]+)/g)].map(([, words]) => words?.trim());
    assert.deepEqual(rows, ['Added a person', 'Sign-in failed', 'Signed in']);
    assert.match(text, /As reader/);
    assert.doesNotMatch(text, /wrong field/);
  });

  it('is searched by person, subject and day in London, in pages', async (t) => {
    // 23:30 UTC on 30 June 2026 is 1 July in London.
    let time = Date.UTC(2026, 5, 30, 22, 30);
    const place = await registerPlace(t, {now: () => time}, createDatabase);
    await using db = await openDatabase(place.database);
    const trail = createAuditTrail(db, () => time);
    const kim = {id: 'k', name: 'Kim'};
    for (let index = 0; index < 60; index += 1) await trail.add(kim, 'receipt:view', `r${index}`);
    time += 3_600_000;
    await trail.add(kim, 'receipt:view', 'r1', 'later');
    const officer = await signIn(place);
    const subjects = async (query: string): Promise<readonly string[]> => {
      const {text, status} = await officer.get(`/register/audit?${query}`);
      assert.equal(status, 200);
      return [...text.matchAll(/class="code">([^<]*)</g)].map(([, subject]) => subject ?? '');
    };
    assert.deepEqual(await subjects('person=Alex'), ['Alex']);
    assert.deepEqual(await subjects('subject=r1'), ['r1', 'r1']);
    assert.deepEqual(await subjects('subject=r1&from=2026-07-01'), ['r1']);
    assert.deepEqual(await subjects('from=2026-07-01&to=2026-07-01'), ['Alex', 'r1']);
    const first = await officer.get('/register/audit?to=2026-06-30');
    const [, older = ''] = /href="\/register\/audit\?(to=[^"]+before=[^"]+)"/.exec(first.text) ?? [];
    const pages = [await subjects('to=2026-06-30'), await subjects(older.replaceAll('&amp;', '&'))];
    assert.deepEqual(
      pages.map(({length}) => length),
      [50, 10],
    );
    assert.equal(new Set(pages.flat()).size, 60);
  });

  it('says which day does not exist, and keeps what was entered', async (t) => {
    const officer = await signIn(await registerPlace(t, {}, createDatabase));
    const {status, text} = await officer.get('/register/audit?person=Kim&from=2026-02-30');
    assert.equal(status, 422);
    assert.match(text, /From must be a day that exists/);
    assert.match(text, /value="Kim"/);
    const {text: order} = await officer.get('/register/audit?from=2026-02-02&to=2026-02-01');
    assert.match(order, /To must not be before From/);
    for (const before of ['~', 'x~y', '~~~', "'"])
      assert.equal((await officer.get(`/register/audit?before=${encodeURIComponent(before)}`)).status, 200);
  });

  it('is exported whole, and the export is an entry', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const officer = await signIn(place);
    await using db = await openDatabase(place.database);
    const row = {person_id: 'k', person_name: 'Kim', action: 'receipt:view', detail: '=1+1, "quoted"'};
    for (let batch = 0; batch < 5; batch += 1)
      await db
        .insertInto('audit')
        .values(
          Array.from({length: 250}, (_, index) => {
            const id = `${batch}-${index}`;
            return {...row, id, at: '2026-01-01T00:00:00.000Z', subject: id};
          }),
        )
        .execute();
    const {text, headers} = await officer.get('/register/audit/export.csv?person=Kim');
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(headers.get('content-disposition'), 'attachment; filename="audit-trail.csv"');
    const lines = text.trim().split('\r\n');
    assert.equal(lines[0], 'Time,Person,Action,Subject,Detail');
    assert.equal(new Set(lines).size, 1251);
    assert.match(lines[1] ?? '', /,"'=1\+1, ""quoted"""$/);
    assert.match((await officer.get('/register/audit')).text, /Exported the audit trail/);
  });

  it('is kept for six years, and sessions and counts until they are over', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    await signIn(place);
    await sendForm(`${place.url}/register/sign-in`, {name: 'Alex', password: 'wrong'});
    await using db = await openDatabase(place.database);
    const counts = async (): Promise<readonly number[]> =>
      Promise.all(
        (['audit', 'sessions', 'sign_in_attempts', 'known_browsers'] as const).map(
          async (table) => (await db.selectFrom(table).selectAll().execute()).length,
        ),
      );
    await purgeRegister(db, Date.now());
    assert.deepEqual(await counts(), [2, 1, 2, 1]);
    const years = (count: number): number => Date.now() + count * 365.25 * 86_400_000;
    await purgeRegister(db, years(5.9));
    assert.deepEqual(await counts(), [2, 0, 0, 0]);
    await purgeRegister(db, years(6.1));
    assert.deepEqual(await counts(), [0, 0, 0, 0]);
  });
});

it('a line of CSV cannot run in a spreadsheet', () => {
  const cases = {
    '=1+1': "'=1+1",
    '+44 20': "'+44 20",
    '-1': "'-1",
    '@SUM(A1)': "'@SUM(A1)",
    '\t=1': "'\t=1",
    ' =1': "' =1",
    '\uFF1D1': "'\uFF1D1",
    'a\nb': '"a\nb"',
    'a "b", c': '"a ""b"", c"',
    'plain text': 'plain text',
  };
  for (const [text, line] of Object.entries(cases)) assert.equal(csvLine([text]), `${line}\r\n`);
  assert.equal(csvLine(['a', -1]), 'a,-1\r\n');
});
