import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('document.write() output appears at the position of its script, and the page stays', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('document-write.html'));
  await vendorRequests(visitor, hosts);
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'late');
  assert.deepEqual(await scriptsRunOn(visitor), ['written', 'end', 'late']);
  const places = (): Promise<readonly (string | undefined)[]> =>
    visitor.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-place]')].map(({dataset}) => dataset['place']),
    );
  await until('the late output', async () => (await places()).includes('late'));
  assert.deepEqual(await places(), ['before', 'inline', 'external', 'late', 'after']);
});

test('document.write() also works while the page is parsed, for a returning visitor', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('document-write.html'));
  await untilRun(visitor, 'late');
  const heading = await visitor.evaluate(() => document.querySelector('h1')?.textContent);
  assert.equal(heading, 'Scripts that use document.write()');
  await until('the output and the rest of the page', () =>
    visitor.evaluate(() => !!document.querySelector('[data-place="inline"] ~ [data-place="after"]')),
  );
});
