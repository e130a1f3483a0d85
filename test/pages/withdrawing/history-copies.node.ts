import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, untilAllowed} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('a copy of the page that comes back after a withdrawal requests nothing, and loads again after consent', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('history-cache.html'));
  await grant(visitor, 'media');
  await untilRun(visitor, 'player');
  await until('the film', () => hosts.vendor.log.paths().includes('/film.html'));
  await until('released.js', () => hosts.site.log.paths().some((path) => path.endsWith('/released.js')));
  await visitor.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 100)));
  await visitor.evaluate(() => {
    document.documentElement.classList.add('before-reload');
    window.eval('leave()');
    void window.privacyDesk?.refuse(['media']);
  });
  await until('the reloaded page', () =>
    visitor.evaluate(
      () =>
        !document.documentElement.matches('.before-reload') &&
        document.readyState === 'complete' &&
        window.privacyDesk?.allows('media') === false,
    ),
  );
  await vendorRequests(visitor, hosts);
  hosts.vendor.log.clear();
  await visitor.evaluate(() => void window.eval('back()'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  const [noscript] = await visitor.evaluate(() =>
    [...document.querySelectorAll('main noscript')].map((one) => one.textContent),
  );
  assert.equal(noscript, '<p title="&lt;">No &amp; script</p>');

  await grant(visitor, 'media');
  await untilAllowed(visitor, 'media');
  await until('what was held again', () =>
    ['/film.html', '/inside.gif', '/pixel.gif'].every((path) => hosts.vendor.log.paths().includes(path)),
  );
});
