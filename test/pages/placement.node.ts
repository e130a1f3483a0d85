import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAsked} from './banner.ts';
import {grant} from './grant.ts';
import {codesOn} from './messages.ts';
import {ranOn} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

for (const [where, fixture, codes] of [
  ['in the head', 'simple.html', []],
  ['twice', 'twice.html', ['loader-twice']],
  ['at the end of the body', 'misplaced.html', ['loader-late']],
  ['in the head with defer', 'deferred.html', ['loader-late']],
] as const)
  test(`the tag ${where} holds, asks and releases, and says what is wrong with its place`, async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page(fixture));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await grant(visitor, 'analytics');
    await until('the script', async () => (await ranOn(visitor)).join() === 'simple');
    assert.deepEqual(await codesOn(visitor), codes);
    assert.deepEqual((await visitor.recorded()).errors, []);
    const banners = await visitor.evaluate(() => document.querySelectorAll('privacy-desk').length);
    assert.equal(banners, 1);
  });
