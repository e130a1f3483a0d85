import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, it, type TestContext} from 'node:test';
import {type Cases, createCases} from '../../../src/service/cases/cases.ts';
import type {CaseSettings} from '../../../src/service/cases/settings.ts';
import {createMailer} from '../../../src/service/cases/outgoing/mailer.ts';
import {createOutbox} from '../../../src/service/cases/outgoing/outbox.ts';
import {waitingMessages} from '../../../src/service/cases/outgoing/waiting.ts';
import {isPostgres, openDatabase} from '../../../src/service/database/open-database.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {startMailServer} from './mail-server.ts';

const START = Date.parse('2026-11-23T10:00:00Z');
const MINUTE = 60_000;
const answers = {kinds: ['access'], name: 'A Person', replyBy: 'email', email: 'person@example.org'};

interface Desk {
  readonly cases: Cases;
  /** Lets time pass, then sends what is due. */
  sendAfter(minutes: number): Promise<void>;
  types(reference: string): Promise<readonly string[]>;
  /** Addresses to which something waits to be sent. */
  waiting(reference: string): Promise<readonly string[]>;
}

describeEachDatabase('the outbox', (createDatabase) => {
  const stopping: (() => unknown)[] = [];
  after(async () => {
    for (const stop of stopping) await stop();
  });

  const open = async (settings: CaseSettings): Promise<Desk> => {
    const db = await openDatabase(await createDatabase());
    const mailer = settings.mail && createMailer(settings.mail);
    stopping.push(
      () => mailer?.close(),
      () => db.destroy(),
    );
    let time = START;
    const now = (): number => time;
    const outbox = createOutbox({db, mailer, now, log: {warn: () => undefined}});
    const cases = createCases({db, settings, organisation: {name: 'Example Trust'}, now});
    return {
      cases,
      sendAfter(minutes) {
        time += minutes * MINUTE;
        return outbox.sendDue();
      },
      waiting: async (reference) => (await waitingMessages(db, reference)).map(({target}) => target),
      types: async (reference) => (await cases.store.get(reference))?.events.map(({type}) => type) ?? [],
    };
  };

  const mailTo = (smtp: string): CaseSettings => ({
    address: 'https://www.example.org/privacy',
    mail: {smtp, from: 'Privacy team <privacy@example.org>'},
  });

  it('confirms a request by e-mail, with links, and without what was typed', async (test) => {
    const server = await mailServer(test);
    const {cases, sendAfter, types} = await open(mailTo(server.url));
    const {record, secret} = await cases.create({kind: 'request', answers});
    await sendAfter(0);
    const [mail] = server.mails;
    assert.ok(mail);
    assert.deepEqual([mail.from, mail.to], ['privacy@example.org', ['person@example.org']]);
    assert.ok(mail.text.includes('by Wednesday 23 December 2026; if we need longer'), mail.text);
    assert.ok(mail.text.includes(`https://www.example.org/privacy/request/status/${secret}/?lang=en`));
    assert.ok(!mail.text.includes('A Person'));
    assert.deepEqual(await types(record.reference), ['received', 'mail-sent']);
    const stored = JSON.stringify(await cases.store.get(record.reference));
    assert.match(stored, /to see how far we are: https:\/\/www\.example\.org\/privacy\/request\/status\/…/i);
    assert.ok(!stored.includes(secret), 'the history has no secret');
    await sendAfter(600);
    assert.equal(server.mails.length, 1, 'it is sent once');
    const link = /email\/([\w-]+)\//.exec(mail.text)?.[1] ?? '';
    await cases.confirmEmail(link);
    assert.equal((await cases.confirmEmail(link))?.due, '2026-12-23', 'the clock does not wait');
    assert.deepEqual(await types(record.reference), ['received', 'mail-sent', 'email-confirmed']);
  });

  it('acknowledges a complaint in Welsh once the letter has left', async (test) => {
    const server = await mailServer(test);
    const {cases, sendAfter} = await open(mailTo(server.url));
    const {secret} = await cases.create({kind: 'complaint', answers, language: 'cy'});
    assert.equal((await cases.status(secret))?.acknowledged, undefined);
    await sendAfter(0);
    assert.match(server.mails[0]?.text ?? '', /yn cadarnhau bod eich cwyn gyda ni/);
    assert.equal((await cases.status(secret))?.acknowledged, '2026-11-23');
  });

  it('loses nothing when the server is down, and sends it when it is back', async () => {
    const first = await startMailServer();
    await first.close();
    const {cases, sendAfter, types} = await open(mailTo(first.url));
    const {reference} = (await cases.create({kind: 'request', answers})).record;
    for (const minutes of [0, 1, 2, 5]) await sendAfter(minutes);
    assert.deepEqual(await types(reference), ['received']);
    const again = await startMailServer({port: first.port});
    await sendAfter(15);
    await again.close();
    assert.equal(again.mails.length, 1);
    assert.deepEqual(await types(reference), ['received', 'mail-sent']);
  });

  it('gives up after five days, and says so in the case', async () => {
    const gone = await startMailServer();
    await gone.close();
    const {cases, sendAfter, types} = await open(mailTo(gone.url));
    const {reference} = (await cases.create({kind: 'request', answers})).record;
    await sendAfter(0);
    await sendAfter(5 * 24 * 60 + 1);
    assert.deepEqual(await types(reference), ['received', 'mail-refused']);
  });

  for (const [code, expected] of [
    [550, ['received', 'mail-refused']],
    [451, ['received']],
  ] as const)
    it(`${code === 550 ? 'shows' : 'does not show'} an address that the server refuses with ${code}`, async (test) => {
      const server = await mailServer(test, () => code);
      const {cases, sendAfter, types} = await open(mailTo(server.url));
      const {reference} = (await cases.create({kind: 'request', answers})).record;
      await sendAfter(0);
      assert.deepEqual(await types(reference), expected);
    });

  it('tells the staff by e-mail and webhook: reference, kind and date, and nothing else', async (test) => {
    const server = await mailServer(test);
    const hook = await startHook([503]);
    stopping.push(hook.close);
    const notify = {mail: ['team@example.org'], webhooks: [hook.url]};
    const {cases, sendAfter} = await open({...mailTo(server.url), notify});
    const noAddress = {...answers, replyBy: 'phone', email: '', phone: '020 7946 0000'};
    const {reference} = (await cases.create({kind: 'request', answers: noAddress})).record;
    await sendAfter(0);
    await sendAfter(1);
    assert.deepEqual(
      server.mails.map(({to}) => to),
      [['team@example.org']],
    );
    assert.ok(!JSON.stringify(server.mails).includes('7946'));
    const expected = {reference, kind: 'request', due: '2026-12-23'};
    assert.deepEqual(
      hook.bodies.map((body) => JSON.parse(body) as unknown),
      [expected, expected],
    );
  });

  it('stores no e-mail to the staff when there is no server for it', async () => {
    const hook = await startHook([]);
    stopping.push(hook.close);
    const notify = {mail: ['team@example.org'], webhooks: [hook.url]};
    const {cases, waiting} = await open({notify});
    const {reference} = (await cases.create({kind: 'request', answers})).record;
    assert.deepEqual(await waiting(reference), [hook.url]);
  });

  for (const email of [
    'a@example.org\r\nBcc: other@example.org',
    'a@example.org, other@example.org',
    'Name <a@example.org>',
    '"a b"@example.org',
  ])
    it(`sends nothing to ${JSON.stringify(email)}, which is more than one address`, async (test) => {
      const server = await mailServer(test);
      const {cases, sendAfter} = await open(mailTo(server.url));
      await cases.create({kind: 'request', answers: {...answers, email}});
      await sendAfter(0);
      assert.equal(server.mails.length, 0);
    });

  it('sends a letter once when several processes look at the same time', async (test) => {
    const server = await mailServer(test);
    const settings = mailTo(server.url);
    const address = await createDatabase();
    const db = await openDatabase(address);
    const now = (): number => START;
    await createCases({db, settings, now}).create({kind: 'request', answers});
    const processes = await Promise.all(
      [1, 2, 3].map(async () => {
        // Two connections to SQLite in one process would stop each other: there, all share one.
        const own = isPostgres(address) ? await openDatabase(address) : db;
        const mailer = createMailer({smtp: server.url, from: 'privacy@example.org'});
        return {own, mailer, outbox: createOutbox({db: own, mailer, now, log: {warn: () => undefined}})};
      }),
    );
    await Promise.all(processes.map(({outbox}) => outbox.sendDue()));
    assert.equal(server.mails.length, 1);
    for (const {own, mailer} of processes) {
      mailer.close();
      if (own !== db) await own.destroy();
    }
    await db.destroy();
  });

  it('keeps line breaks in a subject out of the headers', async (test) => {
    const server = await mailServer(test);
    const mailer = createMailer({smtp: server.url, from: 'privacy@example.org'});
    test.after(() => mailer.close());
    const subject = 'Hello\r\nBcc: other@example.org\u2028X-More: yes';
    await mailer.send({id: 'one', to: 'a@example.org', subject, text: 'Text'});
    const [mail] = server.mails;
    assert.ok(mail);
    assert.ok(mail.headers.some((line) => line.startsWith('Subject: ')));
    assert.ok(!mail.headers.some((line) => /^(Bcc|X-More):/i.test(line)), mail.headers.join('\n'));
    assert.deepEqual(mail.to, ['a@example.org']);
  });
});

async function mailServer(
  test: TestContext,
  refuse: (address: string) => number | undefined = () => undefined,
): ReturnType<typeof startMailServer> {
  const server = await startMailServer({refuse});
  test.after(() => server.close());
  return server;
}

interface Hook {
  readonly url: string;
  readonly bodies: readonly string[];
  close(): void;
}

/** An address that takes webhooks. It answers the first ones with `statuses`, the others with 204. */
async function startHook(statuses: readonly number[]): Promise<Hook> {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      response.writeHead(statuses[bodies.length] ?? 204).end();
      bodies.push(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return {url, bodies, close: () => void server.close()};
}
