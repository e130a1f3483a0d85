import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {untilAsked} from '../support/choices.ts';
import {messageCodesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

for (const [what, faults, untilBlocked] of [
  [
    'hides the banner',
    {},
    async (tab: Tab) => {
      await untilAsked(tab);
      await tab.evaluate(hideBanner);
    },
  ],
  [
    'blocks desk-ui.js',
    {'desk-ui.js': 'missing'},
    (tab: Tab) => until('the message', async () => (await messageCodesOn(tab)).includes('ui-unreachable')),
  ],
] as const)
  test(`when a content blocker ${what}, the page works and everything stays held`, async (t) => {
    const {visitor, hosts} = await visit(t, {faults});
    await visitor.goto(hosts.page('everything.html'));
    await untilBlocked(visitor);
    const isVisible = await visitor.evaluate(() => document.querySelector('privacy-desk')?.checkVisibility());
    assert.ok(!isVisible);
    assert.deepEqual(await visitor.evaluate(usabilityOf), {scrolled: 400, inert: 0});
    // The click fails when something invisible covers the page.
    await visitor.click('a[href="#privacy-desk"]');
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
    await assertNoErrors(visitor, hosts);
  });

/**
 * Hides the banner as a content blocker's user style sheet does. Drivers cannot add user style sheets; the last style sheet
 * in the shadow root has the same effect. Runs in the page.
 */
function hideBanner(): void {
  const filter = new CSSStyleSheet();
  filter.replaceSync(':host { display: none !important }');
  document.querySelector('privacy-desk')?.shadowRoot?.adoptedStyleSheets.push(filter);
}

/** How far a long page scrolls, in CSS pixels, and how many of its elements are inert. Runs in the page. */
function usabilityOf(): {readonly scrolled: number; readonly inert: number} {
  document.body.style.minHeight = '300vh';
  scrollTo({top: 400, behavior: 'instant'});
  const scrolled = scrollY;
  scrollTo({top: 0, behavior: 'instant'});
  return {scrolled, inert: document.querySelectorAll('[inert], [aria-hidden="true"]').length};
}
