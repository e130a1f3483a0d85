import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import {until} from '../../../drive/until.ts';
import {type MailServer, startMailServer} from '../../cases/mail-server.ts';
import {type CreateDatabase, describeEachDatabase} from '../../database/each-database.ts';
import type {RegisterClient} from '../signed-in.ts';
import {type CaseService, caseService} from './case-service.ts';
import {filledFields} from './filled-fields.ts';

const request = {kinds: ['access'], name: 'Sam Persn', replyBy: 'email', email: 'typo@example.org'};

async function open(
  test: TestContext,
  createDatabase: CreateDatabase,
  options: Parameters<typeof startMailServer>[0] = {},
): Promise<{service: CaseService; mails: MailServer}> {
  const mails = await startMailServer(options);
  const service = await caseService(await createDatabase(), {
    address: 'https://www.example.org/privacy',
    mail: {smtp: mails.url, from: 'privacy@example.org'},
    notify: {mail: ['team@example.org']},
  });
  test.after(async () => {
    await service.close();
    await mails.close();
  });
  return {service, mails};
}

const correct = async (officer: RegisterClient, reference: string, fields: Record<string, string>) => {
  const path = `/register/cases/${reference}/correct`;
  return officer.post(path, {...filledFields((await officer.get(path)).text), ...fields});
};

/** The path of a link in a letter, such as that to the status. */
const pathIn = (text: string, name: string): string =>
  new RegExp(`https://www\\.example\\.org/privacy(/request/${name}/\\S+)`).exec(text)?.[1] ?? '';

describeEachDatabase('the correction of a case', (createDatabase) => {
  it('computes the clock again, says who corrected what, and keeps no earlier value', async (test) => {
    const {service} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const reference = await service.send('requests', request);
    const reply = await correct(officer, reference, {
      arrived: '23/11/2026',
      name: 'Sam Person',
      language: 'cy',
    });
    assert.equal(reply.status, 303);
    const page = (await officer.get(`/register/cases/${reference}`)).text;
    assert.match(page, /Answer by Wednesday 23 December 2026/);
    assert.match(
      page,
      /On Wednesday 25 November 2026 by Alex 2026-11-25: day of arrival, language of letters, name/,
    );
    assert.match(page, /<dd>Welsh<\/dd>/);
    assert.doesNotMatch(page, /Persn/);
    const audit = (await officer.get('/register/audit')).text;
    assert.match(audit, /Corrected a case/);
    assert.doesNotMatch(audit, /Persn|Sam/);
  });

  it('makes a complaint of a request, with the clock of complaints', async (test) => {
    const {service} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const reference = await service.send('requests', {...request, details: 'You kept writing to me.'});
    assert.equal((await correct(officer, reference, {kind: 'complaint'})).status, 303);
    const page = (await officer.get(`/register/cases/${reference}`)).text;
    assert.match(page, /<h1>Complaint REQ-/);
    assert.match(page, /Acknowledge by Tuesday 29 December 2026/);
    assert.match(page, /You kept writing to me/);
  });

  it('keeps what a request asked for when it becomes a complaint, in the record and in its letters', async (test) => {
    const {service, mails} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const reference = await service.send('requests', {...request, kinds: ['access', 'erasure', 'unsure']});
    const [first] = (await mails.arrived(2)).filter(({to}) => to.includes('typo@example.org'));
    const link = service.url + pathIn(first?.text ?? '', 'status');
    assert.match(await (await fetch(link)).text(), /Complain to us/);
    await correct(officer, reference, {kind: 'complaint'});
    const status = await (await fetch(link)).text();
    assert.match(status, /<h1>How your complaint stands/);
    assert.doesNotMatch(status, /Complain to us/, 'this is the complaint');
    const path = `/register/cases/${reference}`;
    const page = (await officer.get(path)).text;
    assert.match(page, /also asked for something: Get a copy of my information; Delete my information/);
    assert.match(page, /What would you like us to do\?<\/dt>\s*<dd class="lines">Get a copy/);
    assert.match(page, /by Alex 2026-11-25: what it is</, 'nothing else was corrected');
    const draft = async (type: string, fields: object): Promise<string> => {
      const form = `${path}/enter/${type}`;
      return (await officer.post(form, {...filledFields((await officer.get(form)).text), ...fields})).text;
    };
    const asked = /You also asked us for this: “Get a copy of my information”; “Delete my information”\.\s/;
    assert.match(await draft('acknowledged', {}), asked);
    assert.match(await draft('outcome', {outcome: 'upheld', reason: 'We are sorry.'}), asked);
    await correct(officer, reference, {language: 'cy'});
    assert.match(await draft('acknowledged', {}), /Gofynnoch i ni hefyd am hyn: “Cael copi/);
    await correct(officer, reference, {kind: 'request'});
    const answer = await draft('outcome', {outcome: 'fulfilled', reason: 'It is on its way.'});
    assert.match(answer, /An email from here has no attachments/);
    assert.match((await officer.get(path)).text, /<h1>Request[\s\S]*Answer by[\s\S]*Get a copy of my info/);
  });

  it('names the questions of a complaint that becomes a request', async (test) => {
    const {service} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const complaint = {details: 'You kept writing.', outcome: 'Stop it.', replyBy: 'post', address: 'x'};
    const reference = await service.send('complaints', complaint);
    const reply = await correct(officer, reference, {kind: 'request', kinds: 'objection'});
    assert.equal(reply.status, 303);
    const page = (await officer.get(`/register/cases/${reference}`)).text;
    assert.match(page, /What would put it right\?<\/dt>\s*<dd class="lines">Stop it/);
    assert.match(page, /what is asked for/);
  });

  it('asks for the confirmation of a new address again, tells no one else, and ends earlier links', async (test) => {
    const {service, mails} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const reference = await service.send('requests', request);
    const [first] = (await mails.arrived(2)).filter(({to}) => to.includes('typo@example.org'));
    const wrongLink = pathIn(first?.text ?? '', 'email');
    await fetch(service.url + wrongLink, {method: 'POST', body: new URLSearchParams()});
    assert.equal((await correct(officer, reference, {email: 'sam@example.org'})).status, 303);
    const letters = (await mails.arrived(3)).slice(2);
    assert.deepEqual(
      letters.map(({to}) => to),
      [['sam@example.org']],
    );
    const letter = letters[0]?.text ?? '';
    const post = (path: string) => fetch(service.url + path, {method: 'POST', body: new URLSearchParams()});
    const wrong = await fetch(service.url + pathIn(first?.text ?? '', 'status'));
    for (const [reply, name] of [
      [await post(wrongLink), 'the link that confirms, of the earlier letter'],
      [wrong, 'the link to the status, of the earlier letter'],
    ] as const) {
      assert.equal(reply.status, 410, name);
      const text = await reply.text();
      assert.match(text, /A newer link has replaced this one/, name);
      assert.match(text, /\(Wednesday 25 November 2026\)/, name);
      assert.match(text, /privacy@example\.org/, name);
      assert.doesNotMatch(text, new RegExp(`${reference}|sam@`), 'what a stranger must not read');
    }
    assert.equal((await fetch(service.url + pathIn(letter, 'status'))).status, 200);
    assert.equal((await post(pathIn(letter, 'email'))).status, 200);
    const {text} = await officer.get(`/register/cases/${reference}`);
    assert.equal(text.match(/The person confirmed the email address/g)?.length, 2);
  });

  it('leaves the links as they are when anything else is corrected, also on a page in Welsh', async (test) => {
    const {service, mails} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const reference = await service.send('requests', request);
    const [first] = (await mails.arrived(2)).filter(({to}) => to.includes('typo@example.org'));
    const status = service.url + pathIn(first?.text ?? '', 'status');
    const fields = {name: 'Sam Person', arrived: '23/11/2026', language: 'cy', phone: '020 7946 0000'};
    assert.equal((await correct(officer, reference, fields)).status, 303);
    const page = await fetch(status);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<dt>Received<\/dt>\s*<dd>Monday 23 November 2026<\/dd>/);
    await correct(officer, reference, {email: 'sam@example.org'});
    await correct(officer, reference, {email: 'other@example.org'});
    const welsh = await fetch(status.replace('lang=en', 'lang=cy'));
    assert.equal(welsh.status, 410, 'also after a second correction');
    assert.match(await welsh.text(), /Mae dolen newydd wedi cymryd lle’r un hon/);
    assert.equal(
      (await fetch(status.replace(/status\/./, 'status/-'))).status,
      404,
      'a link that never was one',
    );
  });

  for (const [what, fields, found] of [
    ['sends letters that wait to the new address', {email: 'sam@example.org'}, 'to sam@example.org waits'],
    [
      'deletes letters that wait when there is no new address',
      {replyBy: 'post', email: '', address: 'x'},
      '',
    ],
  ] as const)
    it(what, async (test) => {
      const refuse = (address: string): number | undefined => (address.startsWith('team') ? undefined : 451);
      const {service} = await open(test, createDatabase, {refuse});
      const officer = await service.on('2026-11-25');
      const reference = await service.send('requests', request);
      const page = async (): Promise<string> => (await officer.get(`/register/cases/${reference}`)).text;
      await until('the letter that waits', async () =>
        /to typo@example.org waits[\s\S]*The last try failed/.test(await page()),
      );
      assert.equal((await correct(officer, reference, fields)).status, 303);
      const text = await page();
      assert.doesNotMatch(text, /to typo@example.org/);
      if (found === '') assert.doesNotMatch(text, /waits to be/);
      else assert.ok(text.includes(`“We have your request ${reference}” ${found}`));
    });

  it('refuses a day that is not possible, and loses nothing', async (test) => {
    const {service} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const reference = await service.send('requests', request);
    const note = `/register/cases/${reference}/enter/note`;
    await officer.post(note, {...filledFields((await officer.get(note)).text), text: 'Rang.'});
    const later = await service.on('2026-11-27');
    for (const [arrived, message] of [
      ['28/11/2026', 'not in the future'],
      ['26/11/2026', 'not after the first entry in the history'],
      ['soon', 'such as 1/12/2026'],
    ] as const) {
      const reply = await correct(later, reference, {arrived, name: 'Sam Person'});
      assert.equal(reply.status, 422, arrived);
      assert.ok(reply.text.includes(message), arrived);
      assert.match(reply.text, /value="Sam Person"/);
    }
  });

  it('is refused when another officer was faster, and to readers', async (test) => {
    const {service} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const reference = await service.send('requests', request);
    const path = `/register/cases/${reference}/correct`;
    const form = filledFields((await officer.get(path)).text);
    await officer.post(path, {...form, name: 'First'});
    const second = await officer.post(path, {...form, name: 'Second'});
    assert.equal(second.status, 422);
    assert.match(second.text, /Someone has changed this case/);
    assert.equal((await officer.post(path, {...form, name: 'First'})).status, 303, 'a double press');
    const reader = await service.on('2026-11-25', {name: 'Reader', role: 'reader'});
    assert.equal((await reader.get(path)).status, 403);
  });
});

describeEachDatabase('the forms in which officers enter cases', (createDatabase) => {
  it('ask what the forms for visitors ask, and keep all answers', async (test) => {
    const {service} = await open(test, createDatabase);
    const officer = await service.on('2026-11-25');
    const path = '/register/cases/new/complaint';
    const form = await officer.get(path);
    for (const id of ['details', 'outcome', 'onBehalf', 'subject', 'authority', 'helper', 'adjustments'])
      assert.match(form.text, new RegExp(`name="${id}"`), id);
    assert.doesNotMatch(form.text, /name="website"/, 'no field for robots');
    const fields = {...filledFields(form.text), channel: 'telephone', details: 'The school wrote to us.'};
    const child = {onBehalf: 'child', replyBy: 'email', email: 'parent@example.org', phone: '020 7946 0000'};
    const wrong = await officer.post(path, {...fields, ...child});
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /href="#subject"/);
    const right = await officer.post(path, {...fields, ...child, subject: 'Ari Person', helper: 'Aunt Jo'});
    const page = await officer.get(right.headers.get('location') ?? '');
    for (const text of ['Ari Person', 'Aunt Jo', '020 7946 0000', 'Yes, for a child'])
      assert.ok(page.text.includes(text), text);
  });
});
