import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {embedConfig} from '../../../src/cli/embed-config.ts';
import {until} from '../../drive/until.ts';
import {untilAsked} from '../support/choices.ts';
import {siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';
import {recipePage, recipeSample} from './recipe.ts';

const body = '<template data-consent="analytics"><script src="{{vendor}}/tag.js"></script></template>';

test('`?v=` on the tag of a built site works, and the other files are loaded from their folder without it', async (t) => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');
  const built = embedConfig({
    loader: read('desk.js'),
    autoBlock: '',
    moved: '',
    ui: read('desk-ui.js'),
    cookies: read('desk-cookies.js'),
    receipt: read('receipt.js'),
    site: siteConfig,
    folder: '3f2a9c01/',
  });
  const {visitor, hosts} = await visit(t, {
    config: undefined,
    pages: {'versions.html': recipePage(body, '<script src="/privacy/desk.js?v=7"></script>')},
    files: {'desk.js': built.loader, 'desk-ui.js': built.ui},
  });
  await visitor.goto(hosts.page('versions.html'));
  await untilAsked(visitor);
  assert.deepEqual(requested(hosts.site.log.arrivals, 'desk.js'), ['/privacy/desk.js?v=7']);
  assert.deepEqual(requested(hosts.site.log.arrivals, 'desk-ui.js'), ['/privacy/3f2a9c01/desk-ui.js']);
});

test('without the build, all files are loaded from the folder in the tag, and `?v=` is not carried to them', async (t) => {
  const tag = recipeSample('caching', 'Without the build', 'html').trim();
  const {visitor, hosts} = await visit(t, {
    pages: {'versions.html': recipePage(body, `{{config}}${tag.replace('desk.js', 'desk.js?v=7')}`)},
  });
  await visitor.goto(hosts.page('versions.html'));
  await untilAsked(visitor);
  for (const file of ['desk-ui.js', 'desk-config.js'])
    await until(file, () => requested(hosts.site.log.arrivals, file).length > 0);
  for (const file of ['desk-ui.js', 'desk-config.js'])
    assert.deepEqual(requested(hosts.site.log.arrivals, file), [`/privacy/0.1.0/${file}`]);
});

/** The addresses of a file that were requested, with their queries, each once. */
function requested(
  arrivals: readonly {readonly path: string; readonly query: string}[],
  file: string,
): readonly string[] {
  const found = arrivals.filter(({path}) => path.endsWith(`/${file}`));
  return [...new Set(found.map(({path, query}) => path + query))];
}
