import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import type {CaseSettings} from '../../../../src/service/cases/settings.ts';
import {startMailServer} from '../../cases/mail-server.ts';
import {type CreateDatabase, describeEachDatabase} from '../../database/each-database.ts';
import type {RegisterClient} from '../signed-in.ts';
import {type CaseService, caseService} from './case-service.ts';
import {filledFields} from './filled-fields.ts';

const request = {kinds: ['access'], name: 'Sam Person', replyBy: 'email', email: 'sam@example.org'};
const complaint = {details: 'You kept writing to me.', replyBy: 'post', address: '1 High Street\nLondon'};

async function open(
  test: TestContext,
  createDatabase: CreateDatabase,
  settings: CaseSettings = {},
): Promise<CaseService> {
  const service = await caseService(await createDatabase(), settings);
  test.after(() => service.close());
  return service;
}

/** Fills in an entry without a letter, or with one: then the draft is sent as it is. */
async function enter(
  officer: RegisterClient,
  reference: string,
  type: string,
  fields: Record<string, string>,
) {
  const path = `/register/cases/${reference}/enter/${type}`;
  const form = await officer.get(path);
  assert.equal(form.status, 200);
  const first = await officer.post(path, {...filledFields(form.text), ...fields});
  if (!/Check the letter/.test(first.text)) return first;
  return officer.post(path, {...filledFields(first.text), step: 'save'});
}

describeEachDatabase('the pages of cases', (createDatabase) => {
  it('list what is overdue and due this week first', async (test) => {
    const service = await open(test, createDatabase);
    await service.on('2026-10-01');
    const old = await service.send('requests', request);
    await service.on('2026-11-04');
    const soon = await service.send('requests', request);
    const officer = await service.on('2026-11-30');
    const late = await service.send('complaints', complaint);
    const {text} = await officer.get('/register/cases');
    const places = ['Overdue (1)', old, 'Due in the next seven days (1)', soon, 'Due later (1)', late].map(
      (part) => text.indexOf(part),
    );
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      places.join(),
    );
  });

  it('say whose case it is and what is asked, and find it by reference, name or email', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const sian = await service.send('requests', {
      ...request,
      name: 'Siân O’Brien',
      email: 'sian@example.org',
    });
    const other = await service.send('complaints', {...complaint, name: 'Lee'});
    const list = await officer.get('/register/cases');
    assert.match(list.text, /Siân O’Brien<\/td>\s*<td>Request: Get a copy of my information</);
    assert.match(list.text, /Lee<\/td>\s*<td>Complaint: You kept writing to me\.</);
    for (const text of [sian, sian.toLowerCase().replaceAll('-', ' '), 'sian o', 'SIAN@example', ' Siân ']) {
      const found = await officer.get(`/register/cases?q=${encodeURIComponent(text)}`);
      assert.ok(found.text.includes(`cases/${sian}"`), text);
      assert.ok(!found.text.includes(`cases/${other}"`), text);
    }
    const none = await officer.get('/register/cases?q=%22missing%22');
    assert.match(none.text, /No open case matches this search[\s\S]*closed\?q=%22missing%22/);
    assert.match(none.text, /value="&quot;missing&quot;"/);
    await enter(officer, sian, 'closed', {reason: 'Sent twice.'});
    const closed = await officer.get('/register/cases/closed?q=sian');
    assert.ok(closed.text.includes(`cases/${sian}"`));
    assert.match((await officer.get('/register/cases/closed?q=lee')).text, /No closed case matches/);
    const audit = await officer.get('/register/audit');
    assert.match(audit.text, /case: search|Searched cases/);
    assert.doesNotMatch(audit.text, /sian@/i, 'the audit trail is kept for longer than a case');
  });

  it('show the list also at its address with a slash', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const reply = await officer.get('/register/cases/');
    assert.equal(reply.headers.get('location'), '/register/cases');
  });

  it('let an officer take a request by telephone, which counts from the day on which it arrived', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const form = await officer.get('/register/cases/new/request');
    const typed = {
      channel: 'telephone',
      arrived: '23/11/2026',
      kinds: 'access',
      replyBy: 'phone',
      phone: '020 7946 0000',
      name: '<b>Sam</b>',
      language: 'en',
    };
    const fields = {...filledFields(form.text), ...typed};
    const wrong = await officer.post('/register/cases/new/request', {
      ...fields,
      arrived: '26/11/2026',
      phone: '',
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /<title>Error: /);
    assert.match(wrong.text, /not in the future[\s\S]*Enter a telephone number so that/);
    assert.match(wrong.text, /value="&lt;b&gt;Sam&lt;\/b&gt;"/);
    const replies = await Promise.all([
      officer.post('/register/cases/new/request', fields),
      officer.post('/register/cases/new/request', fields),
    ]);
    const [address, again] = replies.map(({headers}) => headers.get('location'));
    assert.equal(address, again, 'a double click makes one case');
    const page = await officer.get(address ?? '');
    assert.match(page.text, /Answer by Wednesday 23 December 2026/);
    assert.match(page.text, /&lt;b&gt;Sam&lt;\/b&gt;/);
  });

  it('enter a second case that is typed after "Back", once the officer says that it is another one', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const path = '/register/cases/new/request';
    const typed = {
      channel: 'telephone',
      arrived: '23/11/2026',
      kinds: 'access',
      language: 'en',
    };
    const form = filledFields((await officer.get(path)).text);
    const fields = {...form, ...typed, replyBy: 'phone', phone: '020 7946 0000', name: 'First'};
    const first = (await officer.post(path, fields)).headers.get('location') ?? '';
    assert.equal((await officer.post(path, fields)).headers.get('location'), first, 'the same is not new');
    const other = await officer.post(path, {...fields, name: 'Second'});
    assert.equal(other.status, 422);
    assert.match(other.text, new RegExp(`has entered ${first.split('/').at(-1)} already`));
    const second = await officer.post(path, {...filledFields(other.text), ...typed, replyBy: 'phone'});
    assert.equal(second.status, 303);
    assert.match((await officer.get(second.headers.get('location') ?? '')).text, /Second/);
    const entered = (await officer.get('/register/audit')).text.match(/Entered a case/g);
    assert.equal(entered?.length, 2, 'a repeated form is not audited');
  });

  for (const [what, change, message] of [
    ['an empty key', {formKey: ''}, 'Check the form, then press the button again'],
    ['a language that every object has', {language: 'constructor'}, 'Choose the language'],
    ['a right that is made up', {kinds: 'everything'}, 'Choose from the answers offered'],
  ] as const)
    it(`take no case with ${what}`, async (test) => {
      const service = await open(test, createDatabase);
      const officer = await service.on('2026-11-25');
      const form = filledFields((await officer.get('/register/cases/new/request')).text);
      const typed = {channel: 'post', kinds: 'access', replyBy: 'post', address: 'x'};
      const reply = await officer.post('/register/cases/new/request', {
        ...form,
        ...typed,
        language: 'en',
        ...change,
      });
      assert.equal(reply.status, 422);
      assert.ok(reply.text.includes(message), reply.text);
    });

  it('note in the audit trail what was done, once, and not what it says', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const reference = await service.send('requests', request);
    const path = `/register/cases/${reference}/enter/note`;
    const note = {...filledFields((await officer.get(path)).text), text: 'Rang back'};
    await officer.post(path, note);
    await officer.post(path, note);
    await enter(officer, reference, 'closed', {reason: 'Sam Person has withdrawn it'});
    const {text} = await officer.get('/register/audit');
    assert.equal(text.match(/Added a note to a case/g)?.length, 1);
    assert.match(text, /Closed a case without an answer/);
    assert.doesNotMatch(text, /Sam Person/);
  });

  it('note that a letter with an address was read', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const reference = await service.send('complaints', complaint);
    await enter(officer, reference, 'acknowledged', {});
    const page = await officer.get(`/register/cases/${reference}/letter/1`);
    assert.match(page.text, /1 High Street/);
    assert.match((await officer.get('/register/audit')).text, /Looked at a case/);
  });

  it('pause, resume, extend with the letter, and answer', async (test) => {
    const server = await startMailServer();
    test.after(() => server.close());
    const mail = {smtp: server.url, from: 'privacy@example.org'};
    const service = await open(test, createDatabase, {mail});
    await service.on('2026-11-23');
    const reference = await service.send('requests', request);
    const path = `/register/cases/${reference}`;

    const asking = await service.on('2026-11-30');
    const question = {reason: 'Which years do you mean?', pauses: 'yes'};
    assert.equal((await enter(asking, reference, 'clarification-asked', question)).status, 303);
    assert.match((await asking.get(path)).text, /Paused: waits for an answer/);

    const resuming = await service.on('2026-12-07');
    await enter(resuming, reference, 'clarification-received', {day: '2026-12-07', text: '2024 and 2025'});
    assert.match((await resuming.get(path)).text, /Answer by Wednesday 30 December 2026/);

    const extending = await service.on('2026-12-28');
    const reason = 'Twelve archives have to be searched.';
    const extended = await enter(extending, reference, 'extended', {ground: 'complexity', reason});
    assert.equal(extended.status, 303);
    assert.match((await extending.get(path)).text, /Answer by Tuesday 2 March 2027/);

    const answering = await service.on('2027-02-26');
    await enter(answering, reference, 'outcome', {outcome: 'fulfilled', reason: 'The copy is attached.'});
    assert.match((await answering.get(path)).text, /Closed on Friday 26 February 2027/);

    const mails = await server.arrived(4);
    assert.deepEqual(
      mails.flatMap(({to}) => to),
      Array.from({length: 4}, () => 'sam@example.org'),
    );
    assert.match(mails[2]?.text ?? '', /Tuesday 2 March 2027[\s\S]*Twelve archives/);
  });

  it('keep what was typed when something is wrong, and what was changed in a letter', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const reference = await service.send('requests', request);
    const path = `/register/cases/${reference}/enter/refused`;
    const form = await officer.get(path);
    const missing = await officer.post(path, {...filledFields(form.text), reason: 'A "long" reason'});
    assert.equal(missing.status, 422);
    assert.match(missing.text, /A &quot;long&quot; reason/);
    const draft = await officer.post(path, {...filledFields(missing.text), ground: 'excessive'});
    const changed = {...filledFields(draft.text), letter: 'My own words.\n\nA "long" reason'};
    const refused = await officer.post(path, {...changed, step: 'save'});
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Name both ways to complain/);
    assert.match(refused.text, /My own words/);
    const questions = await officer.post(path, {...changed, step: 'change'});
    const back = await officer.post(path, {...filledFields(questions.text), reason: 'A short one'});
    assert.match(back.text, /My own words\.\s+A short one/);
  });

  it('change a reason only where the letter has it as a paragraph, and otherwise say so', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const reference = await service.send('complaints', complaint);
    const path = `/register/cases/${reference}/enter/progress`;
    const first = {...filledFields((await officer.get(path)).text), reason: 'No'};
    const draft = filledFields((await officer.post(path, first)).text);
    const afterChange = async (letter: string) => {
      const questions = await officer.post(path, {...draft, letter, step: 'change'});
      return officer.post(path, {...filledFields(questions.text), reason: 'Yes'});
    };
    const inPlace = await afterChange('Now we write.\n\nNo\n\nNothing else.');
    assert.equal(inPlace.status, 200);
    assert.equal(filledFields(inPlace.text)['letter'], 'Now we write.\n\nYes\n\nNothing else.');
    const kept = await afterChange('Now we write.');
    assert.equal(filledFields(kept.text)['letter'], 'Now we write.');
    assert.match(kept.text, /You have changed the reason\. Change it in the letter too/);
  });

  it('name the regulator of the configuration in the form of a refusal', async (test) => {
    const service = await open(test, createDatabase, {regulator: {name: 'Data Authority'}});
    const officer = await service.on('2026-11-23');
    const reference = await service.send('requests', request);
    const {text} = await officer.get(`/register/cases/${reference}/enter/refused`);
    assert.match(text, /both ways to complain: to the Data Authority, and to a court/);
  });

  it('offer no extension after the first month, and refuse one from an old page', async (test) => {
    const service = await open(test, createDatabase);
    await service.on('2026-11-23');
    const reference = await service.send('requests', request);
    const path = `/register/cases/${reference}/enter/extended`;
    const late = await service.on('2026-12-24');
    assert.equal((await late.get(path)).status, 302);
    assert.doesNotMatch((await late.get(`/register/cases/${reference}`)).text, /Extend by two months/);
    const reply = await late.post(path, {
      seen: '9',
      step: 'save',
      ground: 'complexity',
      reason: 'x',
      subject: 'x',
      letter: 'x',
      delivery: 'post',
    });
    assert.equal(reply.status, 422);
    assert.match(reply.text, /first month is over/);
  });

  it('let a reader look, and change nothing', async (test) => {
    const service = await open(test, createDatabase);
    const reader = await service.on('2026-11-23', {name: 'Reader', role: 'reader'});
    const reference = await service.send('requests', request);
    const page = await reader.get(`/register/cases/${reference}`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /What can be done next/);
    for (const path of [`/register/cases/${reference}/enter/note`, '/register/cases/new/request'])
      assert.equal((await reader.post(path, {text: 'x', seen: '1'})).status, 403, path);
  });

  it('export everything, with formulas made harmless', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    await service.send('requests', {...request, name: '=HYPERLINK("https://evil.example")'});
    const csv = await officer.get('/register/cases/export.csv');
    assert.match(csv.text, /"'=HYPERLINK\(""https:\/\/evil\.example""\)"/);
    const closed = await service.send('complaints', {
      ...complaint,
      outcome: 'Stop it.',
      reference: 'REQ-AAAA-BBBB',
      onBehalf: 'child',
      subject: 'Ari Person',
    });
    await enter(officer, closed, 'closed', {reason: 'Sent twice.'});
    const rows = (await officer.get('/register/cases/export.csv')).text;
    assert.match(
      rows,
      /^\ufeff?reference,kind,arrived,[^\n]*,relations,[^\n]*,onBehalf,subject,authority,helper,adjustments\r?\n/,
    );
    assert.match(rows, new RegExp(`${closed},complaint,2026-11-23,form,en,2026-12-23,acknowledgement,`));
    assert.match(rows, /,details,wanted,earlier,receipts,onBehalf,/);
    assert.match(rows, /,Stop it\.,REQ-AAAA-BBBB,,child,Ari Person,/);
    const json = await officer.get('/register/cases/export.json');
    const {cases: all} = JSON.parse(json.text) as {cases: {due?: string; events: {type: string}[]}[]};
    const cases = all.filter(({due}) => due !== undefined);
    assert.deepEqual(
      cases.map(({due, events}) => [due, events.map(({type}) => type)]),
      [['2026-12-23', ['received']]],
    );
    const audit = await officer.get('/register/audit');
    assert.match(audit.text, /Exported all cases/);
  });

  it('give a calendar at a secret address, until it is revoked', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const reference = await service.send('requests', request);
    const page = await officer.post('/register/cases/calendar/create');
    const path = /\/register\/calendar\/[\w-]+\.ics/.exec(page.text)?.[0] ?? '';
    const feed = await fetch(service.url + path);
    const text = await feed.text();
    assert.match(feed.headers.get('content-type') ?? '', /^text\/calendar/);
    assert.match(text, new RegExp(`DTSTART;VALUE=DATE:20261223\\r\\n[\\s\\S]*${reference}`));
    assert.doesNotMatch(text, /Sam Person/);
    assert.doesNotMatch((await officer.get('/register/cases/calendar')).text, /\.ics/, 'it is shown once');
    await officer.post('/register/cases/calendar/revoke');
    assert.equal((await fetch(service.url + path)).status, 404);
  });

  it('count a year for the annual report', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    const reference = await service.send('requests', request);
    await service.send('complaints', complaint);
    await enter(officer, reference, 'outcome', {outcome: 'not-held', reason: 'We hold nothing.'});
    const {text} = await officer.get('/register/case-figures.csv?year=2026');
    for (const line of [
      'Requests,Received,1',
      'Requests,Answered on time,1',
      'Requests,Outcome: We hold no such information,1',
      'Complaints,Not acknowledged,1',
    ])
      assert.ok(text.includes(`${line}\r\n`), `${line} in ${text}`);
    assert.match((await officer.get('/register/case-figures?year=2025')).text, /Figures for 2025/);
  });

  it('answer an address without a case with a page', async (test) => {
    const service = await open(test, createDatabase);
    const officer = await service.on('2026-11-23');
    for (const path of [
      '/register/cases/REQ-NONE-NONE',
      '/register/cases/REQ-NONE-NONE/enter/note',
      '/register/cases/x/letter/99',
    ])
      assert.equal((await officer.get(path)).status, 404, path);
  });
});
