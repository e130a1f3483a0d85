import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilPlaceholders} from '../embeds/placeholders.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {grant, refuse, untilAsked} from '../support/choices.ts';
import {messagesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {reactSite, type Rendering, type ReactVersion} from './framework-site.ts';

const films = ['/component.html', '/html.html', '/parked.html'];

const cases: readonly (readonly [ReactVersion, Rendering, readonly string[]])[] = [
  [18, 'at once', films],
  [19, 'at once', films],
  [18, 'in pieces', [...films, '/late.html'].toSorted()],
  [19, 'in pieces', [...films, '/late.html'].toSorted()],
];

for (const [version, rendering, all] of cases)
  test(`React ${version} takes over a page that it rendered ${rendering}; nothing is requested before a yes, and all of it once after`, async (t) => {
    const {visitor, hosts} = await visit(t, await reactSite(version, rendering));
    await visitor.goto(hosts.page('react.html'));
    await untilAsked(visitor);
    await untilPlaceholders(visitor, all.length);
    await untilListed(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await assertTakenOver(visitor);

    await grant(visitor, 'media');
    await until('all frames', () => all.every((path) => hosts.vendor.log.paths().includes(path)));
    await untilPlaceholders(visitor, 0);
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), all);
    assert.equal(
      await visitor.evaluate(() => document.querySelector('main > p')?.textContent),
      'Films may play.',
    );

    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('react.html'));
    await until('all frames', () => all.every((path) => hosts.vendor.log.paths().includes(path)));
    await untilListed(visitor);
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), all);
    await assertTakenOver(visitor);
    await assertNoErrors(visitor, hosts);
  });

/** Waits until React has run, and the list of cookies is there. */
function untilListed(tab: Tab): Promise<boolean> {
  return until('the list of cookies', () =>
    tab.evaluate(() => 'recovered' in window && document.querySelector('privacy-cookies section') !== null),
  );
}

async function assertTakenOver(tab: Tab): Promise<void> {
  assert.deepEqual(await tab.evaluate(() => window.recovered), [], 'errors that React recovered from');
  const isReacts = await tab.evaluate(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')),
  );
  assert.equal(isReacts, true, 'React has taken the page over');
}

test('the console of a visitor who has answered names what is marked and loads all the same', async (t) => {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Live</title>{{config}}
    <script src="/privacy/desk.js"></script></head>
    <body><div data-consent="media"><iframe src="{{vendor}}/live.html" title="live"></iframe></div></body></html>`;
  const {visitor, hosts} = await visit(t, {pages: {'live.html': page}});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await refuse(visitor, 'media', 'marketing');
  await visitor.goto(hosts.page('live.html'));
  const named = async (part: string): Promise<boolean> =>
    (await messagesOn(visitor)).some((message) => message.startsWith(`markup-not-held ${part}`));
  await until('the frame to be named', () => named('http'));
  await visitor.evaluate(() => {
    const template = document.createElement('template');
    template.dataset['consent'] = 'media';
    document.body.append(template);
  });
  await until('the empty template to be named', () => named('<template data-consent="media">'));
});

test('a film that a navigation adds is held, plays once allowed, and goes when the visitor takes the yes back', async (t) => {
  const {visitor, hosts} = await visit(t, await reactSite(19, 'at once'));
  await visitor.goto(hosts.page('react.html'));
  await untilAsked(visitor);
  await untilListed(visitor);
  await visitor.evaluate(() => {
    document.addEventListener('privacy-desk:choice', (event) => event.preventDefault());
    window.addFilm();
  });
  await untilPlaceholders(visitor, films.length + 1);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await grant(visitor, 'media');
  await until('the added film', () => hosts.vendor.log.paths().includes('/added.html'));
  await refuse(visitor, 'media');
  await until('the films to go', () =>
    visitor.evaluate(
      () => document.querySelector('iframe[src$="/added.html"], iframe[src$="/component.html"]') === null,
    ),
  );
  const requested = hosts.vendor.log.paths().filter((path) => path === '/added.html');
  assert.deepEqual(requested, ['/added.html']);
});

for (const [version] of cases.slice(0, 2))
  test(`React ${version} says once on the console that desk.js did not run, and nothing when it did`, async (t) => {
    const site = await reactSite(version, 'at once');
    const page = site.pages?.['react.html'] ?? '';
    const forgotten = page.replace('/privacy/desk.js', '/privacy/not-built.js');
    const {visitor, hosts} = await visit(t, {
      ...site,
      pages: {'react.html': page, 'forgotten.html': forgotten},
    });
    const missing = async (): Promise<readonly string[]> =>
      (await messagesOn(visitor)).filter((message) => message.startsWith('loader-missing'));
    await visitor.goto(hosts.page('forgotten.html'));
    await until('the message', async () => (await missing()).length > 0);
    assert.deepEqual(await missing(), ['loader-missing desk.js']);
    const forgottenAt = await visitor.evaluate(() => performance.now());
    await visitor.goto(hosts.page('react.html'));
    await until('the time of the message', () =>
      visitor.evaluate((limit) => performance.now() > limit, forgottenAt),
    );
    assert.deepEqual(await missing(), []);
  });
