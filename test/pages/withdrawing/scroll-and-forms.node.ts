import assert from 'node:assert/strict';
import test from 'node:test';
import {chooseInPanel, refusalConfirmation} from '../support/choices.ts';
import {untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';
import {fillInForm, formStateOn} from './long-form.ts';

for (const [scrollRestoration, headScript] of [
  ['auto', ''],
  ['manual', "history.scrollRestoration = 'manual'"],
] as const)
  for (const noStore of [false, true])
    test(`the reload after a withdrawal keeps the scroll position and form values (scrollRestoration: ${scrollRestoration}, no-store: ${noStore})`, async (t) => {
      const {visitor, hosts} = await visit(t, {headScript, noStore});
      await visitor.goto(hosts.page('long-form.html'));
      await visitor.click('[part~="accept"]');
      await untilRun(visitor, 'counter');
      const filled = await fillInForm(visitor);
      await chooseInPanel(visitor, 'analytics');
      await untilNoneRun(visitor);
      await refusalConfirmation(visitor);
      assert.deepEqual(await formStateOn(visitor), filled);
      assert.deepEqual(await visitor.evaluate(() => Object.keys(sessionStorage)), []);
    });

test('when a router has changed the page’s URL, cookies are removed from the path that the page was loaded from', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('shop/long-form.html'));
  await visitor.click('[part~="accept"]');
  await untilRun(visitor, 'counter');
  await visitor.evaluate(() => {
    document.cookie = '_slow=1;path=/shop;max-age=86400';
    history.replaceState(null, '', '/elsewhere/long-form.html');
  });
  await chooseInPanel(visitor, 'analytics');
  await untilNoneRun(visitor);
  assert.match(await refusalConfirmation(visitor), /Removed from your browser: _slow/);
  await visitor.goto(hosts.page('shop/blank.html'));
  assert.doesNotMatch(await visitor.evaluate(() => document.cookie), /_slow/);
});
