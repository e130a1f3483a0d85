import assert from 'node:assert/strict';
import test from 'node:test';
import {presetRecords} from '../../../src/cli/presets/all-presets.ts';
import {parseConfig} from '../../../src/config/parse.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilAsked} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {messageCodesOn} from '../support/messages.ts';
import {untilQuiet} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {recipePage, recipeSample, recipeSections} from './recipe.ts';

const config = JSON.parse(recipeSample('snippets', "Vendors' snippets, wrapped", 'json')) as object;

const sections = recipeSections('snippets').filter(({samples}) =>
  samples.some(({language}) => language === 'html'),
);

/** The button of each placeholder; absent: there is none. */
const buttons: Readonly<Record<string, string>> = {
  'Google Maps': 'Show this map once',
  YouTube: 'Play this once',
  Vimeo: 'Play this once',
  'Mailchimp form': 'Show this form once',
  'Chat (Crisp)': 'Show this once',
  'Donation form (Donorbox)': 'Show this form once',
  'Spam checks (Turnstile and reCAPTCHA)': 'Show this form once',
};

const fileOf = (index: number): string => `snippet-${index}.html`;

const pages = Object.fromEntries(
  sections.map(({samples}, index) => [
    fileOf(index),
    recipePage(samples.flatMap(({language, code}) => (language === 'html' ? code : [])).join('\n')),
  ]),
);

const options = {config, pages, redirectVendorUrls: true, numberPages: true};

test('the recipe wraps sixteen snippets, and its configuration has no problems', () => {
  assert.equal(sections.length, 16);
  const known = new Set(presetRecords.map(({id}) => id));
  for (const {heading, text} of sections)
    for (const [, names = ''] of text.matchAll(/^Presets?: ([^.]+)\./gm))
      for (const [, name = ''] of names.matchAll(/`([\w-]+)`/g))
        assert.ok(known.has(name), `${heading}: ${name}`);
  assert.deepEqual(parseConfig({...config, categories: []}).problems, []);
});

/** What each bare snippet requests, by heading. */
const requests = new Map<string, readonly string[]>();

test('the snippets without templates and without the loader send requests', async (t) => {
  const {visitor, hosts} = await visit(t, {...options, withoutHolding: true, faults: {'desk.js': 'empty'}});
  for (const [index, {heading}] of sections.entries()) {
    await visitor.goto(hosts.page(fileOf(index)));
    await untilQuiet(visitor, hosts);
    requests.set(heading, requestedByPage(hosts));
    assert.notDeepEqual(requests.get(heading), [], heading);
  }
});

test('the wrapped snippets', async (t) => {
  const {visitor, hosts} = await visit(t, options);
  for (const [index, {heading}] of sections.entries())
    await t.test(
      `${heading}: nothing before a yes, and after it what the bare snippet requests`,
      async () => {
        const expected = requests.get(heading) ?? [];
        await visitor.goto(hosts.page(fileOf(index)));
        await untilAsked(visitor);
        await untilQuiet(visitor, hosts);
        assert.deepEqual(requestedByPage(hosts), []);
        assert.equal(await shownButton(visitor, buttons[heading] !== undefined), buttons[heading] ?? '');
        await visitor.click('[part~="accept"]');
        assert.deepEqual(await waitForRequests(visitor, hosts, expected), expected);
        const {errors} = await visitor.recorded();
        assert.deepEqual(errors, []);
        assert.deepEqual(await messageCodesOn(visitor), []);
        await visitor.evaluate(() => void (document.cookie = 'privacy-desk=; path=/; max-age=0'));
      },
    );
});

/** The text of the button that plays or shows, once there is one; empty when the page has no placeholder. */
async function shownButton(tab: Tab, isExpected: boolean): Promise<string> {
  const read = (): Promise<string> =>
    tab.evaluate(
      () =>
        document.querySelector('privacy-embed')?.shadowRoot?.querySelector('[part~="play"]')?.textContent ??
        '',
    );
  return isExpected ? until('the placeholder', async () => (await read()) || false) : read();
}

/** The hosts and paths that the newest page has requested from the vendors, sorted, each once. */
function requestedByPage({site: {loads}, vendor}: Hosts): readonly string[] {
  const paths = vendor.log.arrivals.filter(({load}) => load === loads).map(({path}) => path.slice(1));
  return [...new Set(paths)].toSorted();
}

/** What the newest page has requested, once the expected requests have arrived and the page is quiet. */
async function waitForRequests(
  tab: Tab,
  hosts: Hosts,
  expected: readonly string[],
): Promise<readonly string[]> {
  const isDone = (): boolean => expected.every((path) => requestedByPage(hosts).includes(path));
  await until('the snippet’s requests', isDone, 5_000).catch(() => undefined);
  await untilQuiet(tab, hosts);
  return requestedByPage(hosts);
}
