import assert from 'node:assert/strict';
import test from 'node:test';
import type {Tab} from '../../drive/visitor.ts';
import {untilAsked} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('marks on elements that load nothing are the page’s own: not asked about, not listed, not removed', async (t) => {
  const {visitor, hosts} = await visit(t, {config: undefined});
  await visitor.goto(hosts.page('own-marks.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await keysOn(visitor), ['analytics', 'media']);
  const marks = await marksOn(visitor);
  await visitor.click('[part~="accept"]');
  await untilRun(visitor, 'marked');
  assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), ['/marked.js', '/parked.gif']);
  assert.deepEqual(await marksOn(visitor), marks);
  assert.deepEqual(marks, ['html denied', 'button true', 'p paragraph', 'a false', 'input marketing']);
});

/** The keys of what is held or running. */
function keysOn(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(async () =>
    ((await window.privacyDesk?.inventory()) ?? []).map(({key}) => key).toSorted(),
  );
}

/** The elements, except the held ones, that have a mark. */
function marksOn(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('[data-consent]:not(template,div)')].map(
      (element) => `${element.localName} ${element.getAttribute('data-consent') ?? ''}`,
    ),
  );
}
