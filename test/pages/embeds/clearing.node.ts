import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';
import {clickInPlaceholder, untilPlaceholders} from './placeholders.ts';

const [analytics, marketing, media] = siteConfig.categories;

/** The films store a cookie on the site, and something on their own host. */
const config = {
  ...siteConfig,
  categories: [
    analytics,
    marketing,
    {
      ...media,
      services: [
        {
          ...media.services[0],
          stores: [
            {name: '_film', kind: 'cookie', duration: 'P1D'},
            {name: 'volume', kind: 'localStorage', host: 'films.example'},
          ],
        },
      ],
    },
  ],
};

for (const [where, page] of [
  ['on the same page', undefined],
  ['on a later page', 'blank.html'],
] as const)
  test(`what a service stored that was played once is cleared in the panel, ${where}`, async (t) => {
    const {visitor, hosts} = await visit(t, {config});
    await visitor.goto(hosts.page('clearing.html'));
    await untilPlaceholders(visitor, 1);
    assert.deepEqual(await visitor.cookies(), []);
    await clickInPlaceholder(visitor, 'film', 'play');
    await until('the cookie', async () => (await cookieNames(visitor)).includes('_film'));
    if (page) await visitor.goto(hosts.page(page));

    await visitor.click('a[href="#privacy-desk"]');
    await visitor.click('[part~="clear"]');
    const report = await until('the report', async () => (await clearReport(visitor)) || false);
    assert.match(report, /Removed from your browser: _film\./);
    assert.match(report, /Films: kept on another site’s own address, which we cannot reach/);
    assert.deepEqual(await cookieNames(visitor), []);
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);

    await visitor.goto(hosts.page('blank.html'));
    await visitor.click('a[href="#privacy-desk"]');
    assert.equal(await until('the whole panel', async () => (await clearButtons(visitor)) || false), 'none');
    await assertNoErrors(visitor, hosts);
  });

/** The names of the visitor's cookies. */
async function cookieNames(tab: Tab): Promise<readonly string[]> {
  return (await tab.cookies()).map(({name}) => name);
}

/** The report below the buttons that clear; empty while there is none. */
function clearReport(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const panel = document.querySelector('privacy-desk')?.shadowRoot?.querySelector('privacy-desk-panel');
    const text =
      panel?.shadowRoot?.querySelector('[aria-labelledby="now"] [role="status"]')?.textContent ?? '';
    return text.replaceAll(/\s+/g, ' ').trim();
  });
}

/** The texts of the buttons that clear, or `none`; empty while the panel is not complete. */
function clearButtons(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const panel = document.querySelector('privacy-desk')?.shadowRoot?.querySelector('privacy-desk-panel');
    if (!panel?.shadowRoot?.querySelector('#receipt')) return '';
    const buttons = [...panel.shadowRoot.querySelectorAll('[part~="clear"]')];
    return buttons.map(({textContent}) => textContent).join() || 'none';
  });
}
