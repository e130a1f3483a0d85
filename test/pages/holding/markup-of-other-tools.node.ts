import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, untilAsked} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('scripts that are marked for other consent tools are held, and run in order after consent', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('markup-of-other-tools.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await grant(visitor, 'analytics');
  await until('all scripts', async () => (await scriptsRunOn(visitor)).length === 4);
  assert.deepEqual(await scriptsRunOn(visitor), ['cookieconsent', 'cookiebot', 'klaro', 'onetrust']);
});
