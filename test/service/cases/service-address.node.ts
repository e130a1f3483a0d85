import assert from 'node:assert/strict';
import {it} from 'node:test';
import {serviceAddress} from '../../../src/service/cases/service-address.ts';
import {runningService} from '../running-service.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {startMailServer} from './mail-server.ts';

const origin = 'https://www.example.org';

it('letters link to where the site passes requests on to the service', async (t) => {
  const mails = await startMailServer();
  const service = await runningService({
    ...{database: await temporaryDatabase(t), origin},
    config: {links: {rights: '/privacy/request/', complaint: '/privacy/complaint/'}},
    cases: {mail: {smtp: mails.url, from: 'privacy@example.org'}},
  });
  t.after(async () => {
    await service.close();
    await mails.close();
  });
  const complaint = {details: 'You kept writing to me.', replyBy: 'email', email: 'person@example.org'};
  assert.equal((await service.post('/complaints', complaint)).status, 201);
  const [letter] = await mails.arrived(1);
  assert.match(letter?.text ?? '', /: https:\/\/www\.example\.org\/privacy\/complaint\/status\//);
  assert.match(letter?.text ?? '', /: https:\/\/www\.example\.org\/privacy\/complaint\/email\//);
});

for (const [links, expected] of [
  [{}, origin],
  [{rights: '/request/'}, origin],
  [{rights: '/privacy/request'}, `${origin}/privacy`],
  [{rights: '/your-data/', complaint: '/privacy/complaint/?lang=cy'}, `${origin}/privacy`],
  [{rights: 'https://forms.example.org/a/request/'}, 'https://forms.example.org/a'],
  [{rights: 'mailto:dpo@example.org', complaint: '/complaints/'}, origin],
] as const)
  it(`the address of the service with ${JSON.stringify(links)} is ${expected}`, () => {
    assert.equal(serviceAddress({origin, links}), expected);
  });

it('the address of the service is not known without that of the site', () => {
  assert.equal(serviceAddress({origin: undefined, links: {rights: '/request/'}}), undefined);
});
