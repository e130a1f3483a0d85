import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('a router that merges heads runs held scripts of the head once, and those of the body at each visit', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('head-again.html'));
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'head', 'head-inline', 'twice', 'head-plain', 'body');
  for (const visits of [1, 2]) {
    await visitor.evaluate(() => void window.eval('visit()'));
    await until('the script of the next body', async () => {
      const run = await scriptsRunOn(visitor);
      return run.filter((name) => name === 'body').length === visits + 1;
    });
  }
  await vendorRequests(visitor, hosts);
  const run = await scriptsRunOn(visitor);
  assert.deepEqual(
    run.filter((name) => name !== 'body'),
    ['head', 'head-inline', 'twice', 'twice', 'head-plain'],
  );
});
