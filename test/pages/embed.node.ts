import assert from 'node:assert/strict';
import test from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {until} from '../drive/until.ts';
import {decideInPanel, untilAllowed} from './banner.ts';
import {geometry, pressIn, shiftOn, untilEmbeds, watchShifts} from './embeds.ts';
import {policies} from './hosts/policies.ts';
import {nothingRefused} from './nothing-refused.ts';
import {untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

/** What the fixture holds in sections, and asks of the vendors at once when it is let run. */
const EMBEDS = 9;
const frames = ['/attributes.html', '/figure.html', '/fluid.html', '/wrapped.html'];
const films = [...frames, '/loose.js'].toSorted();
const rest = ['/object.html', '/parked.html', '/picture.gif', '/poster.gif'];

const asked = (paths: readonly string[]): readonly string[] => [...new Set(paths)].toSorted();

for (const policy of policies) {
  test(`a film that is played once contacts its vendor then, alone, and on no later page (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('embed.html'));
    await untilEmbeds(visitor, EMBEDS);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await pressIn(visitor, 'attributes', 'play');
    await untilEmbeds(visitor, EMBEDS - 1);
    await until('the film', () => hosts.vendor.log.paths().includes('/attributes.html'));
    assert.deepEqual(await vendorRequests(visitor, hosts), ['/attributes.html']);
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
    assert.deepEqual(await visitor.cookies(), []);

    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('embed.html'));
    await untilEmbeds(visitor, EMBEDS);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await nothingRefused(visitor, hosts);
  });

  test(`always lets that service run, all of it and nothing else, here and on the next page (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('embed.html'));
    await untilEmbeds(visitor, EMBEDS);
    await pressIn(visitor, 'attributes', 'always');
    await untilEmbeds(visitor, 4);
    await until('all films', () => films.every((path) => hosts.vendor.log.paths().includes(path)));
    assert.deepEqual(asked(await vendorRequests(visitor, hosts)), films);
    const granted = await visitor.evaluate(() => window.privacyDesk?.choice?.granted);
    assert.deepEqual(granted, ['media:films']);
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.allows('media')), false);
    const receipt = await until('a receipt', () =>
      visitor.evaluate(async () => JSON.stringify(await window.privacyDesk?.receipt()) || undefined),
    );
    assert.match(receipt, /films/);

    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('embed.html'));
    await untilEmbeds(visitor, 4);
    // WebKit takes the script out of its memory.
    await untilRan(visitor, 'loose');
    await until('all frames', () => frames.every((path) => hosts.vendor.log.paths().includes(path)));
    assert.deepEqual(
      asked(await vendorRequests(visitor, hosts)).filter((path) => path !== '/loose.js'),
      frames,
    );
    await nothingRefused(visitor, hosts);
  });
}

test('nothing on the page moves when what was held appears in the place of its placeholder', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('embed.html'));
  await untilEmbeds(visitor, EMBEDS);
  const before = await geometry(visitor);
  await watchShifts(visitor);
  for (const section of [
    'attributes',
    'fluid',
    'wrapped',
    'figure',
    'video',
    'parked',
    'picture',
    'object',
  ]) {
    await pressIn(visitor, section, 'play');
    await until(`${section} to be played`, () =>
      visitor.evaluate((id) => !document.querySelector(`#${id} privacy-embed`), section),
    );
    // Firefox gives an object its room only once it has come.
    if (section === 'object')
      await until('the object', async () => isDeepStrictEqual(await geometry(visitor), before));
    assert.deepEqual(await geometry(visitor), before, section);
  }
  assert.equal(await shiftOn(visitor), 0);
});

test('the focus goes into what was played, and nowhere when it was let run by another answer', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('embed.html'));
  await untilEmbeds(visitor, EMBEDS);
  await pressIn(visitor, 'fluid', 'play');
  await untilEmbeds(visitor, EMBEDS - 1);
  const focused = (): Promise<string> =>
    visitor.evaluate(() => document.activeElement?.closest('section')?.id ?? 'nowhere');
  assert.equal(await focused(), 'fluid');
  await visitor.evaluate(() => (document.activeElement as HTMLElement).blur());
  await decideInPanel(visitor, 'media');
  await untilAllowed(visitor, 'media');
  await untilEmbeds(visitor, 0);
  assert.equal(await focused(), 'nowhere');
  await until('the rest', () => rest.every((path) => hosts.vendor.log.paths().includes(path)));
});

test('a yes in another tab takes the placeholders away, and a withdrawal brings them back', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('embed.html'));
  await untilEmbeds(visitor, EMBEDS);
  const other = await visitor.newTab();
  await other.goto(hosts.page('embed.html'));
  await decideInPanel(other, 'media');
  await untilEmbeds(visitor, 0);
  hosts.vendor.log.clear();
  await decideInPanel(other, 'media');
  await untilEmbeds(other, EMBEDS);
  await untilEmbeds(visitor, EMBEDS);
});
