import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {untilAsked} from '../support/choices.ts';
import {messageCodesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

/** Scripts that make storage fail, in the ways in which it fails in browsers. */
const failures = [
  [
    'throws on every access',
    `for (const [owner, name] of [[Document.prototype, 'cookie'], [window, 'localStorage'], [window, 'sessionStorage']])
       Object.defineProperty(owner, name, {
         get() { throw new DOMException('refused', 'SecurityError'); },
         set() { throw new DOMException('refused', 'SecurityError'); },
       });
     // Firefox does this too when the visitor blocks all cookies.
     window.BroadcastChannel = function () { throw new DOMException('refused', 'SecurityError'); };`,
  ],
  [
    'stores nothing',
    `Object.defineProperty(Document.prototype, 'cookie', {get: () => '', set: () => undefined});
     Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  ],
] as const;

for (const [failure, headScript] of failures)
  test(`when storage ${failure}, a choice applies to its page, and the next page asks again`, async (t) => {
    const {visitor, hosts} = await visit(t, {headScript});
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await visitor.click('[part~="accept"]');
    await until('the scripts', async () => (await scriptsRunOn(visitor)).length > 1);
    assert.equal((await messageCodesOn(visitor)).filter((code) => code === 'storage-refused').length, 1);

    await visitor.goto(hosts.page('blank.html'));
    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.deepEqual(await scriptsRunOn(visitor), []);
  });
