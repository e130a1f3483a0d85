import assert from 'node:assert/strict';
import test from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {until} from '../../drive/until.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {chooseInPanel, untilAllowed} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {policies} from '../support/hosts/policies.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';
import {
  clickInPlaceholder,
  layoutOf,
  layoutShiftOn,
  recordLayoutShifts,
  untilPlaceholders,
} from './placeholders.ts';

/** The number of placeholders in `embeds.html`, and of those that do not belong to the service `media:films`. */
const ALL = 9;
const OTHERS = 4;

const filmFrames = ['/attributes.html', '/figure.html', '/fluid.html', '/wrapped.html'];
const filmRequests = [...filmFrames, '/loose.js'].toSorted();
const otherRequests = ['/object.html', '/parked.html', '/picture.gif', '/poster.gif'];

for (const policy of policies) {
  test(`"play once" contacts only that vendor, and does not apply to later pages (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('embeds.html'));
    await untilPlaceholders(visitor, ALL);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await clickInPlaceholder(visitor, 'attributes', 'play');
    await untilPlaceholders(visitor, ALL - 1);
    await untilRequested(hosts, ['/attributes.html']);
    assert.deepEqual(await vendorRequests(visitor, hosts), ['/attributes.html']);
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
    assert.deepEqual(await visitor.cookies(), []);

    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('embeds.html'));
    await untilPlaceholders(visitor, ALL);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await assertNoErrors(visitor, hosts);
  });

  test(`"always" allows all embeds of that service and no others, on this page and the next (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('embeds.html'));
    await untilPlaceholders(visitor, ALL);
    await clickInPlaceholder(visitor, 'attributes', 'always');
    await untilPlaceholders(visitor, OTHERS);
    await untilRequested(hosts, filmRequests);
    assert.deepEqual(unique(await vendorRequests(visitor, hosts)), filmRequests);
    const granted = await visitor.evaluate(() => window.privacyDesk?.choice?.granted);
    assert.deepEqual(granted, ['media:films']);
    const confirmed = await until('a confirmation', () =>
      visitor.evaluate(
        () =>
          document.querySelector('privacy-desk')?.shadowRoot?.querySelector('[part=confirmation]')
            ?.textContent,
      ),
    );
    assert.match(confirmed, /You said yes to: Films/);
    assert.match(confirmed, /A yes lasts 180 days/);
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.allows('media')), false);
    const receipt = await until('a receipt', () =>
      visitor.evaluate(async () => JSON.stringify(await window.privacyDesk?.receipt()) || undefined),
    );
    assert.match(receipt, /films/);

    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('embeds.html'));
    await untilPlaceholders(visitor, OTHERS);
    // WebKit takes the script from its memory cache, so it may not be requested again.
    await untilRun(visitor, 'loose');
    await untilRequested(hosts, filmFrames);
    assert.deepEqual(
      unique(await vendorRequests(visitor, hosts)).filter((path) => path !== '/loose.js'),
      filmFrames,
    );
    await assertNoErrors(visitor, hosts);
  });
}

test('nothing on the page moves when an embed replaces its placeholder', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('embeds.html'));
  await untilPlaceholders(visitor, ALL);
  const layout = await layoutOf(visitor);
  await recordLayoutShifts(visitor);
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
    await clickInPlaceholder(visitor, section, 'play');
    await until(`the embed in ${section}`, () =>
      visitor.evaluate((id) => !document.querySelector(`#${id} privacy-embed`), section),
    );
    // Firefox gives an object its size when it has loaded.
    if (section === 'object')
      await until('the object', async () => isDeepStrictEqual(await layoutOf(visitor), layout));
    assert.deepEqual(await layoutOf(visitor), layout, section);
  }
  assert.equal(await layoutShiftOn(visitor), 0);
});

test('playing an embed moves the focus into it, and consent given elsewhere does not move the focus', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('embeds.html'));
  await untilPlaceholders(visitor, ALL);
  await clickInPlaceholder(visitor, 'fluid', 'play');
  await untilPlaceholders(visitor, ALL - 1);
  const focusedSection = (): Promise<string> =>
    visitor.evaluate(() => document.activeElement?.closest('section')?.id ?? 'none');
  assert.equal(await focusedSection(), 'fluid');
  await visitor.evaluate(() => (document.activeElement as HTMLElement).blur());
  await chooseInPanel(visitor, 'media');
  await untilAllowed(visitor, 'media');
  await untilPlaceholders(visitor, 0);
  assert.equal(await focusedSection(), 'none');
  await untilRequested(hosts, otherRequests);
});

test('consent in another tab replaces the placeholders, and a withdrawal shows them again', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('embeds.html'));
  await untilPlaceholders(visitor, ALL);
  const other = await visitor.newTab();
  await other.goto(hosts.page('embeds.html'));
  await chooseInPanel(other, 'media');
  await untilPlaceholders(visitor, 0);
  await chooseInPanel(other, 'media');
  await untilPlaceholders(other, ALL);
  await untilPlaceholders(visitor, ALL);
});

function untilRequested({vendor}: Hosts, paths: readonly string[]): Promise<boolean> {
  return until(`requests for ${paths.join(', ')}`, () =>
    paths.every((path) => vendor.log.paths().includes(path)),
  );
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].toSorted();
}
