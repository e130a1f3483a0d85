import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {chooseInPanel, untilChosen} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

for (const [title, ticked, files] of [
  [
    'a returning visitor who allowed what the page holds downloads desk.js and release.js',
    ['analytics', 'media'],
    ['/privacy/desk.js', '/privacy/release.js'],
  ],
  [
    'a returning visitor who allowed only what the page does not hold downloads desk.js',
    ['media'],
    ['/privacy/desk.js'],
  ],
  ['a returning visitor who refused everything downloads desk.js', [], ['/privacy/desk.js']],
] as const)
  test(title, async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page('blank.html'));
    await chooseInPanel(visitor, ...ticked);
    await untilChosen(visitor);
    // The last file that a choice loads; the panel has already loaded `receipt.js`.
    const last = ticked.length ? '/privacy/release.js' : '/privacy/receipt.js';
    await until(last, () => hosts.site.log.paths().includes(last));
    hosts.site.log.clear();
    await visitor.goto(hosts.page('simple.html'));
    await vendorRequests(visitor, hosts);
    const downloaded = hosts.site.log.paths().filter((path) => path.startsWith('/privacy/'));
    assert.deepEqual(downloaded, files);
  });
