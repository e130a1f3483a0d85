import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {type MailServer, startMailServer} from './mail-server.ts';

const complaint = {details: 'You kept writing to me.', replyBy: 'email', email: 'person@example.org'};

const templates = {
  en: '<!doctype html><html lang="{{language}}"><title>{{title}}</title>{{head}}<header>Example Trust</header>{{main}}</html>',
};

describeEachDatabase('a case that arrives at the service', (createDatabase) => {
  const start = async (test: TestContext): Promise<{service: RunningService; mails: MailServer}> => {
    const mails = await startMailServer();
    const settings = {
      address: 'https://www.example.org/privacy',
      mail: {smtp: mails.url, from: 'privacy@example.org'},
      notify: {mail: ['team@example.org']},
    };
    const service = await runningService({database: await createDatabase(), cases: settings, templates});
    test.after(async () => {
      await service.close();
      await mails.close();
    });
    return {service, mails};
  };

  it('is told at once: to the staff, and to the person with a link that confirms the address', async (test) => {
    const {service, mails} = await start(test);
    assert.equal((await service.post('/complaints', complaint)).status, 201);
    const arrived = await mails.arrived(2);
    assert.deepEqual(arrived.flatMap(({to}) => to).sort(), ['person@example.org', 'team@example.org']);
    const letter = arrived.find(({to}) => to.includes('person@example.org'))?.text ?? '';
    const path = /https:\/\/www\.example\.org\/privacy(\/complaint\/email\/\S+)/.exec(letter)?.[1] ?? '';
    const page = await fetch(service.url + path);
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
    const html = await page.text();
    assert.match(
      html,
      /<header>Example Trust<\/header>[\s\S]*<h1>Confirm your email address<\/h1>[\s\S]*<button/,
    );
    assert.ok(html.includes('href="../../forms.css'), 'the style sheet is two folders up');
    const confirmed = await fetch(service.url + path, {method: 'POST', body: new URLSearchParams()});
    assert.equal(confirmed.status, 200);
    assert.match(await confirmed.text(), /Your email address is confirmed/);
    const status = /https:\/\/www\.example\.org\/privacy(\/complaint\/status\/\S+)/.exec(letter)?.[1] ?? '';
    assert.equal((await fetch(service.url + status)).status, 200, 'the link to the status works');
  });

  it('answers a link that is not valid with a page, in Welsh too', async (test) => {
    const {service} = await start(test);
    const address = `${service.url}/request/email/${'x'.repeat(43)}/?lang=cy`;
    const answer = await fetch(address, {method: 'POST', body: new URLSearchParams()});
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /<html lang="cy">[\s\S]*Nid yw’r ddolen hon yn ddilys/);
  });
});
