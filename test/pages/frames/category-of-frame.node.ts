import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilAllowed, untilAsked} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

for (const page of ['around-map.html', 'around-both.html'])
  test(`${page} asks about what only a frame in it names, and about what it names later`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: undefined});
    await visitor.goto(hosts.page(page));
    await untilAsked(visitor);
    assert.deepEqual(await askedAbout(visitor), ['Maps']);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await visitor.click('[part~="accept"]');
    await until('the map', () => hosts.vendor.log.paths().includes('/simple.js'));

    // While the confirmation is shown, the next question waits.
    await visitor.click('[part~="hide"]');
    await visitor.evaluate(() => {
      let frame = window.frames[0] as Window;
      while (frame.frames[0]) frame = frame.frames[0];
      const script = frame.document.createElement('script');
      Object.assign(script, {type: 'text/plain', text: 'parent.top.ran = ["chat"]'});
      script.dataset['consent'] = 'chat';
      frame.document.body.append(script);
    });
    await until('the second question', async () => (await askedAbout(visitor)).join() === 'Chat');
    await visitor.click('[part~="accept"]');
    await untilAllowed(visitor, 'maps', 'chat');
    await until('the chat', () => visitor.evaluate(() => window.ran?.includes('chat')));
  });

/** The categories that the banner of the page asks about. */
function askedAbout(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const items = document.querySelector('privacy-desk')?.shadowRoot?.querySelectorAll('.purposes strong');
    return [...(items ?? [])].map(({textContent}) => textContent.replace(':', ''));
  });
}
