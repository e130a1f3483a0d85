import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAllowed, untilAsked, untilRefused} from './banner.ts';
import {grant} from './grant.ts';
import {ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test('a yes in one tab is a yes in the other, and so is taking it back', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  const other = await visitor.newTab();
  await other.goto(hosts.page('everything.html'));
  await untilAsked(other);
  assert.deepEqual(await vendorRequests(other, hosts), []);

  await grant(visitor, 'analytics');
  await untilAllowed(other, 'analytics');
  await untilRan(other, 'slow');

  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await until('the other tab to reload', async () => !(await ranOn(other)).includes('slow'));
  await untilRefused(other, 'analytics');
});

test('a page does not hear again what was chosen on it, which by then may hold no more', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await untilAsked(visitor);
  const granted = await visitor.evaluate(async () => {
    const desk = window.privacyDesk;
    const seen: string[] = [];
    desk?.onChange(({choice}) => seen.push(String(choice?.granted)));
    await Promise.all([desk?.grant(['analytics']), desk?.refuse(['analytics'])]);
    // Messages come in the order in which they were sent: this one is the last.
    await new Promise((resolve) => {
      new BroadcastChannel('test').onmessage = resolve;
      new BroadcastChannel('test').postMessage('');
    });
    return seen;
  });
  assert.deepEqual(granted, ['analytics', '']);
});
