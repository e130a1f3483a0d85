import assert from 'node:assert/strict';
import test from 'node:test';
import type {Tab} from '../../drive/visitor.ts';
import {until} from '../../drive/until.ts';
import {axeViolations} from '../accessibility/axe-violations.ts';
import {engineHere} from '../support/browser.ts';
import {untilAsked} from '../support/choices.ts';
import {visit} from '../support/visit.ts';

for (const fixture of ['structural.html', 'structural-plain.html'])
  test(`no element of the page moves because of the banner, and axe says the same: ${fixture}`, async (t) => {
    const without = await visit(t, {faults: {'desk.js': 'empty'}});
    await without.visitor.goto(without.hosts.page(fixture));
    const [boxes, violations] = [
      await boxesOn(without.visitor),
      await axeViolations(without.visitor, 'html'),
    ];
    await without.visitor.close();

    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page(fixture));
    await untilAsked(visitor);
    await untilRoom(visitor);
    assert.deepEqual(await boxesOn(visitor), boxes);
    assert.deepEqual(await axeViolations(visitor, 'html'), violations);

    // The page sets a list of its own style sheets.
    await visitor.evaluate(() => void (document.adoptedStyleSheets = []));
    await untilRoom(visitor);
    assert.deepEqual(await boxesOn(visitor), boxes);

    await visitor.click('[part~="reject"]');
    await visitor.click('[part~="hide"]');
    await until('no card', async () => !(await roomOn(visitor)));
    assert.deepEqual(await boxesOn(visitor), boxes);
    assert.deepEqual(await axeViolations(visitor, 'html'), violations);
  });

test(
  'Tab goes from the link to the main part to the banner, and from the banner to the page',
  {skip: engineHere === 'webkit' && 'Tab does not stop at links there'},
  async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page('structural.html'));
    await untilAsked(visitor);
    const stops = await tabThrough(visitor);
    assert.equal(stops[0], 'Skip to the main part');
    const [reject, home] = [stops.indexOf('Reject all'), stops.indexOf('Home')];
    assert.ok(reject > 0 && reject < home, stops.join(', '));

    // The banner can be reached when a router removes the link, or a style hides it.
    await visitor.evaluate(() => {
      const link = document.querySelector<HTMLElement>('.skip');
      if (link) link.style.display = 'none';
      document.querySelector<HTMLElement>('header a')?.focus();
    });
    const withHiddenLink = await tabThrough(visitor);
    assert.ok(withHiddenLink.includes('Reject all'), withHiddenLink.join(', '));
    await visitor.evaluate(() => {
      document.querySelector('.skip')?.remove();
      document.querySelector<HTMLElement>('header a')?.focus();
    });
    const withoutLink = await tabThrough(visitor);
    assert.ok(withoutLink.includes('Reject all'), withoutLink.join(', '));
  },
);

/** The text of the focused element after each of nine presses of Tab. */
async function tabThrough(tab: Tab): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let count = 0; count < 9; count += 1) {
    await tab.press('Tab');
    stops.push(await tab.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  return stops;
}

/** The boxes of the page's own elements. */
function boxesOn(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter((element) => !element.closest('privacy-desk'))
      .map((element) => {
        const {x, y, width, height} = element.getBoundingClientRect();
        // The page is longer by the room for the card.
        const box = element.localName === 'html' ? [x, y, width] : [x, y, width, height];
        return [element.localName, ...box.map((value) => value.toFixed(2))].join(' ');
      }),
  );
}

/** Whether the page has more than 100 pixels of room for the card at its end. */
function roomOn(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => {
    const {paddingBottom, marginBottom} = getComputedStyle(document.documentElement);
    return parseFloat(paddingBottom) + parseFloat(marginBottom) > 100;
  });
}

function untilRoom(tab: Tab): Promise<boolean> {
  return until('the room at the end of the page', () => roomOn(tab));
}
