import assert from 'node:assert/strict';
import test from 'node:test';
import type {Tab} from '../../drive/visitor.ts';
import {until} from '../../drive/until.ts';
import {untilAsked, untilChosen} from '../support/choices.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

test('links to the panel open it each time on a page that stops their clicks, and the address keeps no fragment', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('crowded.html'));
  await visitor.click('[part~="reject"]');
  await visitor.click('[part~="hide"]');
  for (const link of ['#fragment', '#full', '#full']) {
    await visitor.click(link);
    await untilPanel(visitor, true);
    await visitor.click('[part~="close"]');
    await untilPanel(visitor, false);
  }
  await visitor.evaluate(() => void (location.hash = '#privacy-desk'));
  await untilPanel(visitor, true);
  assert.equal(await visitor.evaluate(() => location.hash), '');
  await assertNoErrors(visitor, hosts);
});

test('a placeholder in a link and in a card with a handler is played, and the page is not left', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('crowded.html'));
  await visitor.click('[part~="reject"]');
  await visitor.click('[part~="hide"]');
  await visitor.click('privacy-embed');
  await visitor.click('[part~="play"]');
  await until('the advert', () => hosts.vendor.log.paths().includes('/advert.gif'));
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/advert.gif']);
  assert.match(await visitor.url(), /crowded\.html$/);
  assert.deepEqual(await visitor.evaluate(() => (window as unknown as {heard: unknown}).heard), []);
  await assertNoErrors(visitor, hosts);
});

test('the banner can be answered above a window that makes the rest of the page inert', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('crowded.html'));
  await untilAsked(visitor);
  await visitor.click('#window');
  await visitor.click('[part~="reject"]');
  await untilChosen(visitor);
});

test('the banner is there again when the page replaces its <html>, or writes itself again', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('crowded.html'));
  await untilAsked(visitor);
  await visitor.click('#next');
  await until('the next page', () => visitor.evaluate(() => document.title === 'Next'));
  await untilAsked(visitor);
  await visitor.evaluate(() => (window as unknown as {writeAgain(): void}).writeAgain());
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await visitor.click('[part~="accept"]');
  await until('the script', () => hosts.vendor.log.paths().includes('/again.js'));
  await visitor.click('a[href="#privacy-desk"]');
  await untilPanel(visitor, true);
  await visitor.click('[part~="close"]');
  await untilPanel(visitor, false);
});

function untilPanel(tab: Tab, isOpen: boolean): Promise<boolean> {
  return until(isOpen ? 'the panel' : 'no panel', () =>
    tab.evaluate((expected) => {
      const panel = document.querySelector('privacy-desk')?.shadowRoot?.querySelector('privacy-desk-panel');
      return !!panel?.shadowRoot?.querySelector('dialog[open]') === expected;
    }, isOpen),
  );
}
