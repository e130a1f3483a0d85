import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {decideInPanel} from './banner.ts';
import {ranOn} from './ran.ts';
import {reportOn} from './report-on.ts';
import {visit} from './visit.ts';

interface Filled {
  readonly top: number;
  readonly name: string;
  readonly story: string;
  readonly agree: boolean;
  readonly password: string;
}

const fillIn = (tab: Tab): Promise<Filled> =>
  tab.evaluate(() => {
    const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    for (const name of ['name', 'story', 'password']) {
      const control = field(name);
      if (control) control.value = `my ${name}`;
    }
    field('agree')?.click();
    scrollTo(0, 1200);
    return {top: scrollY, name: 'my name', story: 'my story', agree: true, password: ''};
  });

const filledOn = (tab: Tab): Promise<Filled> =>
  tab.evaluate(() => {
    const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const value = (name: string): string => field(name)?.value ?? '';
    return {
      top: scrollY,
      name: value('name'),
      story: value('story'),
      agree: field('agree')?.checked ?? false,
      password: value('password'),
    };
  });

for (const [how, before] of [
  ['as browsers do by themselves', ''],
  ['though the page restores its scroll itself', "history.scrollRestoration = 'manual'"],
] as const)
  for (const kept of [true, false])
    test(`a withdrawal leaves the visitor where they were, ${how}, and what they had typed (page ${kept ? 'may' : 'must not'} be stored)`, async (t) => {
      const {visitor, hosts} = await visit(t, {before, kept});
      await visitor.goto(hosts.page('long-form.html'));
      await visitor.click('[part~="accept"]');
      await until('the vendor', async () => (await ranOn(visitor)).includes('counter'));
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
  await until('the vendor', async () => (await ranOn(visitor)).includes('counter'));
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
