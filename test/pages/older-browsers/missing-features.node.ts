import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilPlaceholders, clickInPlaceholder} from '../embeds/placeholders.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {untilChosen} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

/** Removes what the oldest supported browsers lack, and more: constructed sheets, popovers, modal dialogs, observers of sizes. */
const headScript = `
  delete HTMLElement.prototype.popover;
  delete HTMLElement.prototype.showPopover;
  delete Document.prototype.adoptedStyleSheets;
  delete ShadowRoot.prototype.adoptedStyleSheets;
  delete HTMLDialogElement.prototype.showModal;
  delete HTMLDialogElement.prototype.close;
  delete AbortSignal.timeout;
  delete Intl.DisplayNames;
  for (const name of ['findLast', 'toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name];
  for (const name of ['BroadcastChannel', 'CSSStyleSheet', 'ResizeObserver', 'requestIdleCallback', 'scheduler'])
    delete window[name];`;

test('without popovers, constructed style sheets, modal dialogs and ResizeObserver, everything can be read and pressed', async (t) => {
  const {visitor, hosts} = await visit(t, {headScript});
  await visitor.goto(hosts.page('embeds.html'));
  await untilPlaceholders(visitor, 9);
  assert.deepEqual(await until('the banner', () => cardOn(visitor)), {
    position: 'fixed',
    layer: '2147483647',
    isAtTheEnd: true,
    isOpaque: true,
    hasRoomBelow: true,
  });

  await clickInPlaceholder(visitor, 'attributes', 'play');
  await untilPlaceholders(visitor, 8);
  await visitor.click('[part~="settings"]');
  await until('the panel', async () => (await panelOn(visitor)) === 'open in the window');
  await visitor.click('[part~="close"]');
  await until('the panel to close', async () => (await panelOn(visitor)) === 'closed');
  await visitor.click('[part~="accept"]');
  await untilChosen(visitor);
  await untilPlaceholders(visitor, 0);
  await until('the allowed films', async () => (await vendorRequests(visitor, hosts)).length > 5);
  await assertNoErrors(visitor, hosts);
});

/** The banner's card; `undefined` before it is there. */
function cardOn(tab: Tab): Promise<object | undefined> {
  return tab.evaluate(() => {
    const host = document.querySelector('privacy-desk');
    const card = host?.shadowRoot?.querySelector('[part=banner]');
    if (!host || !card) return undefined;
    const style = getComputedStyle(host);
    const {bottom, height} = card.getBoundingClientRect();
    return {
      position: style.position,
      layer: style.zIndex,
      isAtTheEnd: Math.abs(innerHeight - bottom) <= 32,
      isOpaque: getComputedStyle(card).backgroundColor.startsWith('rgb('),
      hasRoomBelow: parseFloat(getComputedStyle(document.documentElement).paddingBottom) >= height,
    };
  });
}

function panelOn(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const desk = document.querySelector('privacy-desk')?.shadowRoot;
    const dialog = desk?.querySelector('privacy-desk-panel')?.shadowRoot?.querySelector('dialog');
    if (!dialog?.open) return 'closed';
    const {top, bottom} = dialog.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight ? 'open in the window' : 'open';
  });
}
