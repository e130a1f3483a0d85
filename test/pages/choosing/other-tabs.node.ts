import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, untilAllowed, untilAsked, untilRefused} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('consent and withdrawal in one tab apply to the other tab', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  const other = await visitor.newTab();
  await other.goto(hosts.page('everything.html'));
  await untilAsked(other);
  assert.deepEqual(await vendorRequests(other, hosts), []);

  await grant(visitor, 'analytics');
  await untilAllowed(other, 'analytics');
  await untilRun(other, 'slow');

  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await until('the other tab to reload', async () => !(await scriptsRunOn(other)).includes('slow'));
  await untilRefused(other, 'analytics');
});

test('a page ignores its own messages to other tabs, which a later choice may have replaced', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await untilAsked(visitor);
  const changes = await visitor.evaluate(async () => {
    const {privacyDesk} = window;
    const changes: string[] = [];
    privacyDesk?.onChange(({choice}) => changes.push(String(choice.granted)));
    await Promise.all([privacyDesk?.grant(['analytics']), privacyDesk?.refuse(['analytics'])]);
    // Messages arrive in the order in which they were sent, so this one is the last.
    await new Promise((resolve) => {
      new BroadcastChannel('test').onmessage = resolve;
      new BroadcastChannel('test').postMessage('');
    });
    return changes;
  });
  assert.deepEqual(changes, ['analytics', '']);
});
