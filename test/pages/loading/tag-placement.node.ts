import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, untilAsked} from '../support/choices.ts';
import {messageCodesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

for (const [where, fixture, codes] of [
  ['in the head', 'simple.html', []],
  ['in the page twice', 'duplicate-tag.html', ['loader-twice']],
  ['at the end of the body', 'late-tag.html', ['loader-late']],
  ['in the head with defer', 'deferred-tag.html', ['loader-late']],
] as const)
  test(`a tag ${where} holds, asks and releases, and a wrong placement is reported`, async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page(fixture));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await grant(visitor, 'analytics');
    await until('the script', async () => (await scriptsRunOn(visitor)).join() === 'simple');
    await until('the messages', async () => (await messageCodesOn(visitor)).length >= codes.length);
    assert.deepEqual(await messageCodesOn(visitor), codes);
    assert.deepEqual((await visitor.recorded()).errors, []);
    const elements = await visitor.evaluate(() => document.querySelectorAll('privacy-desk').length);
    assert.equal(elements, 1);
  });
