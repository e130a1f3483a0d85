import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {decideInPanel} from './banner.ts';
import {fillIn, filledOn} from './filled-form.ts';
import {ranOn, untilRan} from './ran.ts';
import {reportOn} from './report-on.ts';
import {visit} from './visit.ts';

for (const [how, before] of [
  ['as browsers do by themselves', ''],
  ['though the page restores its scroll itself', "history.scrollRestoration = 'manual'"],
] as const)
  for (const kept of [true, false])
    test(`a withdrawal leaves the visitor where they were, ${how}, and what they had typed (page ${kept ? 'may' : 'must not'} be stored)`, async (t) => {
      const {visitor, hosts} = await visit(t, {before, kept});
      await visitor.goto(hosts.page('long-form.html'));
      await visitor.click('[part~="accept"]');
      await untilRan(visitor, 'counter');
      const filled = await fillIn(visitor);
      await decideInPanel(visitor, 'analytics');
      await until('the reloaded page', async () => (await ranOn(visitor)).length === 0);
      assert.match(await reportOn(visitor), /Your choice is saved/);
      assert.deepEqual(await filledOn(visitor), filled);
      assert.deepEqual(await visitor.evaluate(() => Object.keys(sessionStorage)), []);
    });

test('a page whose router has changed its address is swept by the path that it was loaded from', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('shop/long-form.html'));
  await visitor.click('[part~="accept"]');
  await untilRan(visitor, 'counter');
  await visitor.evaluate(() => {
    document.cookie = '_slow=1;path=/shop;max-age=86400';
    history.replaceState(null, '', '/elsewhere/long-form.html');
  });
  await decideInPanel(visitor, 'analytics');
  await until('the reloaded page', async () => (await ranOn(visitor)).length === 0);
  assert.match(await reportOn(visitor), /Removed from your browser: _slow/);
  await visitor.goto(hosts.page('shop/blank.html'));
  assert.doesNotMatch(await visitor.evaluate(() => document.cookie), /_slow/);
});
