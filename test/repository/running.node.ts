import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {contentFolder} from '../../src/cli/content-folder.ts';
import {fencesIn} from './fences-in.ts';
import {root} from './tracked-files.ts';

const guide = readFileSync(`${root}docs/running.md`, 'utf8');

const servers = fencesIn(guide).filter(({language}) => ['nginx', 'caddyfile', 'apache'].includes(language));

/** The first parts of the addresses that the service answers. */
const routes = [
  'receipts',
  'notices',
  'log',
  '\\.well-known',
  'choice-cookie',
  'requests',
  'complaints',
  'request',
  'complaint',
];

test('docs/running.md has lines for three servers', () => {
  assert.equal(servers.length, 3);
});

for (const {language, code} of servers) {
  test(`the lines for ${language} keep for a year what is in a folder that build has named`, () => {
    const pattern = /\^(\/privacy\/\[[^\s"]+)/.exec(code)?.[1] ?? 'none';
    assert.match(`/privacy/${contentFolder(new Map())}/desk-ui.js`, new RegExp(`^${pattern}`));
    assert.doesNotMatch('/privacy/notices/desk.js', new RegExp(`^${pattern}`));
    assert.ok(code.includes('"public, max-age=31536000, immutable"'));
    assert.ok(code.includes('"public, max-age=3600, stale-while-revalidate=86400"'));
  });

  test(`the lines for ${language} send Brotli and gzip, and pass on every route of the service`, () => {
    assert.match(code, /\bbr(otli)?\b|brotli_static/);
    assert.match(code, /gzip/);
    assert.ok(code.includes(routes.join('|')));
  });

  test(`the lines for ${language} pass on the register, and say that it came over HTTPS`, () => {
    assert.match(code, /\^\/register\(/);
    assert.match(code, /X-Forwarded-Proto/);
  });
}

test('the routes in this test are those of the service', () => {
  const sources = [
    'receipts/routes',
    'receipts/register-folder',
    'log/routes',
    'choice-cookie',
    'submissions/kinds',
    'forms/routes',
  ].map((name) => readFileSync(`${root}src/service/${name}.ts`, 'utf8'));
  const named = [...sources.join('\n').matchAll(/(?:['(]|path: )'?\/([a-z.-]+)[/']/g)].map(([, name]) =>
    name?.replace('.', '\\.'),
  );
  assert.deepEqual([...new Set(named)].sort(), routes.toSorted());
});

test('every file that docs/running.md links to exists', () => {
  const links = [...guide.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path]) => path ?? '');
  assert.ok(links.length > 3);
  assert.deepEqual(
    links.filter((path) => !existsSync(`${root}docs/${path}`)),
    [],
  );
});
