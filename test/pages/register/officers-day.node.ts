import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {axeViolations, skipAxeInRegister} from '../accessibility/axe-violations.ts';
import {startMailServer, type MailServer} from '../../service/cases/mail-server.ts';
import {caseService, type CaseService} from '../../service/register/cases/case-service.ts';
import {addTestPerson, testPassword} from '../../service/register/signed-in.ts';
import {engineHere, sharedBrowser} from '../support/browser.ts';

interface Day {
  readonly visitor: Visitor;
  readonly service: CaseService;
  readonly mails: MailServer;
}

/** The register on 30 November 2026, with an officer at a real browser who has signed in. */
async function officersDay(t: TestContext, size = {width: 1280, height: 900}): Promise<Day> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-'));
  const database = join(folder, 'service.sqlite');
  const mails = await startMailServer();
  const mail = {smtp: mails.url, from: 'privacy@example.org'};
  const service = await caseService(database, {mail});
  await service.on('2026-11-30');
  await addTestPerson(database, {name: 'Robin'});
  const visitor = await (await sharedBrowser()).newVisitor(size);
  t.after(async () => {
    await visitor.close();
    await service.close();
    await mails.close();
    await rm(folder, {recursive: true, force: true});
  });
  await visitor.goto(`${service.url}/register/sign-in`);
  await fill(visitor, {name: 'Robin', password: testPassword});
  await press(visitor, 'main button', '/register/');
  return {visitor, service, mails};
}

/** Types into fields, and presses radio buttons and checkboxes by their value. */
async function fill(visitor: Visitor, fields: Readonly<Record<string, string>>): Promise<void> {
  await visitor.evaluate((values) => {
    for (const [name, value] of Object.entries(values)) {
      const controls = [...document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
      const tick = controls.find((control) => /radio|checkbox/.test(control.type) && control.value === value);
      if (tick) tick.click();
      else if (controls[0]) controls[0].value = value;
      else throw new Error(`No field ${name}`);
    }
  }, fields);
}

/** Presses a button or link, and waits for the page whose path begins with `path`. */
async function press(visitor: Visitor, selector: string, path: string): Promise<void> {
  await visitor.evaluate(() => document.documentElement.setAttribute('data-old', ''));
  await visitor.click(selector);
  await until(`the page ${path}`, () =>
    visitor.evaluate(
      (expected) =>
        location.pathname.startsWith(expected) &&
        document.readyState === 'complete' &&
        !document.documentElement.hasAttribute('data-old'),
      path,
    ),
  );
}

function textOf(visitor: Visitor): Promise<string> {
  return visitor.evaluate(() => document.querySelector('main')?.innerText ?? '');
}

/** Opens an entry from the page of the case, fills it in, and sends its letter if it has one. */
async function enter(
  visitor: Visitor,
  type: string,
  fields: Readonly<Record<string, string>>,
  hasLetter = true,
): Promise<void> {
  const path = await visitor.evaluate(() => location.pathname);
  await press(visitor, `a[href$="/enter/${type}"]`, `${path}/enter/`);
  await fill(visitor, fields);
  if (hasLetter) await press(visitor, '#entry', `${path}/enter/`);
  await press(visitor, '#entry', path);
  assert.ok(!(await visitor.evaluate(() => document.title)).startsWith('Error'), await textOf(visitor));
}

test('an officer takes a telephone request, checks identity, pauses, resumes, extends, answers and exports', async (t) => {
  const {visitor, service, mails} = await officersDay(t);
  await press(visitor, 'nav a[href="/register/cases"]', '/register/cases');
  await press(visitor, 'main a[href="/register/cases/new/request"]', '/register/cases/new/request');
  await fill(visitor, {channel: 'telephone', arrived: '2026-11-23', kinds: 'access'});
  await fill(visitor, {name: 'Sam Person', replyBy: 'email', email: 'sam@example.org', language: 'en'});
  await press(visitor, 'main button', '/register/cases/REQ-');
  assert.match(await textOf(visitor), /Answer by Wednesday 23 December 2026/);

  await enter(visitor, 'identity-asked', {reason: 'The town that you lived in.'});
  assert.match(await textOf(visitor), /Waits for proof of identity/);
  await enter(visitor, 'identity-satisfied', {method: 'Rang back on the number that we have'}, false);
  assert.match(await textOf(visitor), /Answer by Wednesday 30 December 2026/);
  await enter(visitor, 'clarification-asked', {reason: 'Which years?', pauses: 'yes'});
  assert.match(await textOf(visitor), /Paused: waits for an answer/);
  await enter(visitor, 'clarification-received', {text: '2024'}, false);
  await enter(visitor, 'extended', {ground: 'complexity', reason: 'Twelve archives have to be searched.'});
  assert.match(await textOf(visitor), /Answer by Monday 1 March 2027/);
  const arrived = await mails.arrived(4);
  const extension = arrived.find(({text}) => text.includes('Twelve archives'));
  assert.match(
    extension?.text ?? '',
    /Dear Sam Person[\s\S]*Monday 1 March 2027[\s\S]*Information Commission/,
  );
  await enter(visitor, 'outcome', {outcome: 'fulfilled', reason: 'The copy is in the post.'});
  assert.match(await textOf(visitor), /Closed on Monday 30 November 2026/);

  const csv = await download(visitor, `${service.url}/register/cases/export.csv`);
  assert.match(csv, /REQ-.*,request,2026-11-23,telephone,en,.*fulfilled/);
  await visitor.goto(`${service.url}/register/case-figures`);
  assert.match(await textOf(visitor), /Answered on time\s*1/);
});

test('the calendar has tomorrow’s dates, and nothing about people', async (t) => {
  const {visitor, service} = await officersDay(t);
  const reference = await service.send('complaints', {
    details: 'x',
    replyBy: 'phone',
    phone: '020 7946 0000',
  });
  await visitor.goto(`${service.url}/register/cases/calendar`);
  await press(visitor, 'main button', '/register/cases/calendar/create');
  const address = await visitor.evaluate(
    () => document.querySelector<HTMLInputElement>('#address')?.value ?? '',
  );
  const feed = await (await fetch(service.url + new URL(address).pathname)).text();
  assert.match(feed, new RegExp(`SUMMARY:${reference}: Acknowledge by Wednesday 30 December 2026`));
  assert.ok(!feed.includes('7946'));
});

for (const width of [1280, 320])
  test(`pages of cases have nothing for axe to find, and fit a window ${width} pixels wide`, async (t) => {
    const {visitor, service} = await officersDay(t, {width, height: 800});
    const reference = await service.send('requests', {
      kinds: ['access'],
      replyBy: 'phone',
      phone: '020 7946 0000',
    });
    const one = `/register/cases/${reference}`;
    for (const path of [
      '/register/cases',
      '/register/cases/new/request',
      '/register/cases/new/complaint',
      `${one}/correct`,
      one,
      `${one}/enter/extended`,
      '/register/cases/calendar',
      '/register/case-figures',
      '/register/cases/closed',
    ])
      await checkPage(visitor, service.url + path, width);
    await visitor.goto(`${service.url}${one}/enter/refused`);
    await press(visitor, '#entry', `${one}/enter/`);
    assert.match(await visitor.evaluate(() => document.title), /^Error: /);
    await checkPage(visitor, undefined, width);
    await fill(visitor, {ground: 'excessive', reason: 'The fifth in a month.'});
    await press(visitor, '#entry', `${one}/enter/`);
    assert.match(await textOf(visitor), /Check the letter/);
    await checkPage(visitor, undefined, width);
  });

async function checkPage(visitor: Visitor, address: string | undefined, width: number): Promise<void> {
  if (address !== undefined) await visitor.goto(address);
  const where = await visitor.url();
  if (skipAxeInRegister === false) assert.deepEqual(await axeViolations(visitor, 'html'), [], where);
  // WebKit opens windows no narrower than its own minimum.
  if (engineHere === 'webkit' && width < 500) return;
  const excess = await visitor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(excess <= 0, `${where} is ${excess} pixels too wide`);
}

/** Downloads a file with the visitor's cookies. The pages themselves may fetch nothing. */
async function download(visitor: Visitor, address: string): Promise<string> {
  const cookie = (await visitor.cookies()).map(({name, value}) => `${name}=${value}`).join('; ');
  return (await fetch(address, {headers: {cookie}})).text();
}
