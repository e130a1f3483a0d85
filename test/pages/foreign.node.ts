import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAsked} from './banner.ts';
import {grant} from './grant.ts';
import {ranOn} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test("other tools' markup is held, and runs in order after a yes", async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('foreign.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await grant(visitor, 'analytics');
  await until('the scripts', async () => (await ranOn(visitor)).length === 4);
  assert.deepEqual(await ranOn(visitor), ['cookieconsent', 'cookiebot', 'klaro', 'onetrust']);
});
