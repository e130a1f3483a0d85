import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAsked} from './banner.ts';
import {codesOn} from './messages.ts';
import {everythingInOrder, ranOn} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

/** Scripts that make a browser refuse storage, in the ways browsers do. */
const refusals = [
  [
    'throws at every touch',
    `for (const [owner, name] of [[Document.prototype, 'cookie'], [window, 'localStorage'], [window, 'sessionStorage']])
       Object.defineProperty(owner, name, {
         get() { throw new DOMException('refused', 'SecurityError'); },
         set() { throw new DOMException('refused', 'SecurityError'); },
       });
     // As Firefox does, whose visitors may block all cookies.
     window.BroadcastChannel = function () { throw new DOMException('refused', 'SecurityError'); };`,
  ],
  [
    'forgets what it is given',
    `Object.defineProperty(Document.prototype, 'cookie', {get: () => '', set: () => undefined});
     Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  ],
] as const;

for (const [how, before] of refusals)
  test(`where storage ${how}, the answer holds for the page and is asked again on the next`, async (t) => {
    const {visitor, hosts} = await visit(t, {before});
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await visitor.click('[part~="accept"]');
    await until('the scripts', async () => (await ranOn(visitor)).length > 1);
    assert.equal((await codesOn(visitor)).filter((code) => code === 'storage-refused').length, 1);

    await visitor.goto(hosts.page('blank.html'));
    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.ok(!(await ranOn(visitor)).includes(everythingInOrder[0] ?? ''));
  });
