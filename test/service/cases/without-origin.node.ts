import assert from 'node:assert/strict';
import {it} from 'node:test';
import {runningService} from '../running-service.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {startMailServer} from './mail-server.ts';

it('messages about a case have no link when the service does not know its own address', async (t) => {
  const mails = await startMailServer();
  const cases = {
    mail: {smtp: mails.url, from: 'privacy@example.org'},
    notify: {mail: ['team@example.org']},
  };
  const service = await runningService({database: await temporaryDatabase(t), cases});
  t.after(async () => {
    await service.close();
    await mails.close();
  });
  const complaint = {details: 'You kept writing to me.', replyBy: 'email', email: 'person@example.org'};
  assert.equal((await service.post('/complaints', complaint)).status, 201);
  for (const {text} of await mails.arrived(2)) {
    assert.match(text, /\S/);
    assert.doesNotMatch(text, /localhost|\/(?:complaint|register|cases)\//);
  }
});
