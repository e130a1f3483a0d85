import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, refuse, untilAllowed, untilAsked, untilRefused} from '../support/choices.ts';
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

  await refuse(visitor, 'analytics');
  await until('the other tab to reload', async () => !(await scriptsRunOn(other)).includes('slow'));
  await untilRefused(other, 'analytics');
});

test('a renewal in one tab gives the other tab the new times, and no event, because no answer changes there', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await visitor.evaluate(() => {
    const time = Math.floor(Date.now() / 1000 - 100 * 86_400).toString(36);
    document.cookie = `privacy-desk=2~2026-11-01~${time}.180~analytics.marketing.media.~;path=/`;
  });
  const other = await visitor.newTab();
  for (const tab of [visitor, other]) {
    await tab.goto(hosts.page('blank.html'));
    await untilAllowed(tab, 'analytics', 'marketing', 'media');
    await tab.evaluate(() => {
      window.ran = [];
      window.privacyDesk?.onChange(({choice}) => window.ran?.push(String(choice.granted)));
    });
  }
  await visitor.evaluate(() => window.privacyDesk?.open());
  await visitor.click('[part~="accept-all"]');
  await untilRun(visitor, 'analytics,marketing,media');
  await until('the new times in the other tab', () =>
    other.evaluate(() =>
      Object.values(window.privacyDesk?.choice?.times ?? {}).every((time) => time > Date.now() - 60_000),
    ),
  );
  assert.deepEqual(await scriptsRunOn(other), []);

  await grant(visitor, 'media');
  await refuse(visitor, 'media');
  await untilRun(other, 'analytics,marketing');
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
