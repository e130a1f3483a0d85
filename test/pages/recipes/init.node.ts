import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {categoriesOf, proposeSite} from '../../../src/cli/init/propose-site.ts';
import {snippetsOn} from '../../../src/cli/init/snippets.ts';
import {placeOf, wrappedForm} from '../../../src/cli/init/wrapped-form.ts';
import {withPresets} from '../../../src/cli/presets/site-presets.ts';
import {parseConfigText} from '../../../src/config/parse.ts';
import {until} from '../../drive/until.ts';
import {untilAsked} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {untilQuiet} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {vendorSnippets} from '../vendors/snippets.ts';

/** A vendor's snippet as its vendor publishes it. */
const bare = (fixture: string): string =>
  readFileSync(new URL(`../vendors/fixtures/${fixture}.html`, import.meta.url), 'utf8').replaceAll(
    /<\/?template[^>]*>/g,
    '',
  );

/** A page that follows what `init` shows, and the configuration that `init` writes for it. */
function asAdvised(html: string): {readonly page: string; readonly config: object} {
  const snippets = snippetsOn({name: 'index.html', path: '/index.html', html});
  const presets = [...new Set(snippets.flatMap(({preset}) => preset ?? []))];
  const categories = categoriesOf(presets, snippets);
  const answers = {
    name: 'A charity',
    languages: ['en'],
    presets,
    policy: '/p/',
    cookies: '/c/',
    email: undefined,
  };
  const site = proposeSite(answers, categories, {version: '1', schema: ''});
  const page = snippets.toReversed().reduce((text, snippet) => {
    const service = snippet.preset ?? '';
    const keys = {category: categories.ofPreset.get(service) ?? '', service};
    const {start, end} = placeOf(snippet);
    return text.slice(0, start) + wrappedForm(snippet, keys).join('\n') + text.slice(end);
  }, html);
  return {page, config: withPresets(parseConfigText(JSON.stringify(site))).expanded as object};
}

for (const {fixture, requests} of vendorSnippets.filter(({fixture}) => !fixture.endsWith('-separate')))
  test(`${fixture}: what init shows requests nothing before a yes, and everything after it`, async (t) => {
    const {page, config} = asAdvised(bare(fixture));
    const options = {config, pages: {'advised.html': page}, redirectVendorUrls: true, numberPages: true};
    const {visitor, hosts} = await visit(t, options);
    await visitor.goto(hosts.page('advised.html'));
    await untilAsked(visitor);
    await untilQuiet(visitor, hosts);
    assert.deepEqual(requestedFrom(hosts), []);
    await visitor.click('[part~="accept"]');
    await until('the snippet’s requests', () =>
      requests.every((path) => requestedFrom(hosts).includes(path)),
    );
    assert.deepEqual(requestedFrom(hosts), requests);
    assert.deepEqual((await visitor.recorded()).errors, []);
  });

/** The hosts and paths that the newest page has requested from the vendors, sorted, each once. */
function requestedFrom({site: {loads}, vendor}: Hosts): readonly string[] {
  const paths = vendor.log.arrivals.filter(({load}) => load === loads).map(({path}) => path.slice(1));
  return [...new Set(paths)].toSorted();
}
