import assert from 'node:assert/strict';
import test from 'node:test';
import {visit} from '../support/visit.ts';
import {messageCodesOn} from '../support/messages.ts';
import {untilShown} from './press.ts';

test('the other files are found without currentScript, and a page that owns no name gets no frame', async (t) => {
  const headScript = `
    window.created = [];
    var create = Document.prototype.createElement;
    Document.prototype.createElement = function (name) { created.push(name); return create.apply(this, arguments); };`;
  const {visitor, hosts} = await visit(t, {headScript});
  await visitor.goto(hosts.page('without-current-script.html'));
  await untilShown(visitor, 'Statistics');
  const created = await visitor.evaluate(() => (window as unknown as {created: readonly string[]}).created);
  assert.ok(!created.includes('iframe'), created.join());
  assert.deepEqual((await visitor.recorded()).errors, []);
  assert.ok(!(await messageCodesOn(visitor)).includes('loader-address'));
});
