import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilAsked} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

test('copies of held markup get placeholders of their own, and are seen once they are released', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('copied-film.html'));
  await untilAsked(visitor);
  await untilPlaceholders(visitor, 2);
  await visitor.evaluate(() => {
    document.body.append(document.getElementById('slide')?.cloneNode(true) ?? '');
    window.eval('addLine()');
  });
  await untilPlaceholders(visitor, 3);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await shownFrames(visitor), [], 'an empty frame is beside its placeholder');

  await visitor.click('[part~="accept"]');
  await until('three films', async () => (await shownFrames(visitor)).length === 3);
  await untilPlaceholders(visitor, 0);
  // And once more, when they are released: what is copied is held first, and released again.
  await visitor.evaluate(() => void window.eval('addLine()'));
  const films = ['/film.html null', '/film.html null', '/second.html null'];
  await until('the films in the new body', async () => (await shownFrames(visitor)).length === 3);
  assert.deepEqual((await shownFrames(visitor)).toSorted(), films);
});

/** The address and the inline style of each frame that takes up space. */
function shownFrames(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('iframe')].flatMap((frame) =>
      frame.offsetHeight
        ? `${frame.src ? new URL(frame.src).pathname : 'empty'} ${String(frame.getAttribute('style'))}`
        : [],
    ),
  );
}

function untilPlaceholders(tab: Tab, count: number): Promise<boolean> {
  return until(`${count} placeholders`, () =>
    tab.evaluate(
      (wanted) =>
        [...document.querySelectorAll('privacy-embed')].filter((one) => one.clientHeight > 50).length ===
          wanted && document.querySelectorAll('privacy-embed').length === wanted,
      count,
    ),
  );
}
