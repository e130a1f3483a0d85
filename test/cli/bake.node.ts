import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {createContext, runInContext} from 'node:vm';
import {bake} from '../../src/cli/bake.ts';
import type {Baked} from '../../src/cli/bake.ts';
import {parseConfig} from '../../src/config/parse.ts';

const UI = 'globalThis.seen=PRIVACY_DESK_SITE;\n';
const RECEIPT =
  'const PRIVACY_DESK={"version":"0.1.0","bundle":"sha384-plain"};\nglobalThis.seen=PRIVACY_DESK;\n';
const DESK =
  '(()=>{globalThis.site=typeof PRIVACY_DESK_SITE==="undefined"?undefined:PRIVACY_DESK_SITE})();\n//# sourceMappingURL=desk.js.map';
const NET = '(()=>{globalThis.net=PRIVACY_DESK_SITE;globalThis.netCame=globalThis.site===undefined})();\n';

const site = {
  notice: {version: '2026-11-01'},
  cookie: {name: 'choice', days: 90},
  receipts: {endpoint: '/privacy/receipts'},
  categories: [
    {
      id: 'analytics',
      basis: 'consent',
      title: 'Counting',
      signals: ['google:analytics_storage'],
      services: [{id: 'matomo', name: 'Matomo'}],
    },
  ],
  aliases: {C0002: 'analytics'},
  texts: {en: {'banner.title': '</script><!-- \u2028 \u2029 \' " \\ `'}},
};

/** Runs a baked script and gives back its global object, through JSON: a context has its own Object. */
const globalsAfter = (script: string): Record<string, unknown> => {
  const context = createContext({});
  runInContext(script, context);
  return JSON.parse(runInContext('JSON.stringify(globalThis)', context) as string) as Record<string, unknown>;
};

const bakeWith = (site: unknown, receipt = RECEIPT): Baked =>
  bake({desk: DESK, net: NET, ui: UI, cookies: UI, receipt, site});

describe('bake', () => {
  const {desk, ui, cookies, receipt} = bakeWith(site);

  it('gives the loader the slice it decides with, and nothing else', () =>
    assert.deepEqual(globalsAfter(desk)['site'], {
      notice: site.notice,
      cookie: site.cookie,
      receipts: site.receipts,
      release: {patience: 5},
      categories: [{id: 'analytics', basis: 'consent', signals: ['google:analytics_storage']}],
      aliases: site.aliases,
    }));

  it('adds no name to the page', () => {
    const context = createContext({});
    runInContext(desk, context);
    assert.equal(runInContext('typeof PRIVACY_DESK_SITE', context), 'undefined');
  });

  it('may run twice on one page', () => assert.doesNotThrow(() => globalsAfter(desk + desk)));

  it('gives the interface and the list of cookies the whole configuration, checked', () => {
    const checked: unknown = JSON.parse(JSON.stringify(parseConfig(site).config));
    assert.deepEqual(globalsAfter(ui)['seen'], checked);
    assert.deepEqual(globalsAfter(cookies)['seen'], checked);
  });

  it('gives receipts the hash of the loader as it is served', () => {
    const hash = createHash('sha384').update(desk).digest('base64');
    assert.deepEqual(globalsAfter(receipt)['seen'], {version: '0.1.0', bundle: `sha384-${hash}`});
  });

  it('keeps every line where it was', () => {
    assert.equal(ui.split('\n').length, UI.split('\n').length);
    assert.equal(receipt.split('\n').length, RECEIPT.split('\n').length);
  });

  it('writes nothing that ends or breaks a script', () => {
    const dangerous = new RegExp('</|<!--|[\\u2028\\u2029]');
    assert.doesNotMatch(desk, dangerous);
    assert.doesNotMatch(ui, dangerous);
  });

  it('keeps a hostile key a key', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__": {"polluted": 1}, "aliases": {"__proto__": "analytics"}}',
    );
    const baked = bakeWith(hostile);
    assert.equal(globalsAfter(`${baked.ui};globalThis.polluted=({}).polluted??"no"`)['polluted'], 'no');
    assert.match(JSON.stringify(globalsAfter(baked.ui)['seen']), /"aliases":\{"__proto__":"analytics"\}/);
    assert.doesNotThrow(() => globalsAfter(baked.desk));
  });

  it('needs no configuration of any particular shape', () => {
    for (const odd of [undefined, null, 7, 'text', [], {}])
      assert.doesNotThrow(() => globalsAfter(bakeWith(odd).desk));
  });

  it('leaves the safety net out of a site that does not ask for it', () =>
    assert.ok(!('net' in globalsAfter(desk))));

  it('puts the safety net before the loader of a site that asks, with the hosts that it judges by', () => {
    const services = [{id: 'matomo', hosts: ['stats.example'], purpose: 'Counts visits.'}];
    const asking = {...site, safetyNet: true, categories: [{id: 'analytics', services}]};
    const globals = globalsAfter(bakeWith(asking).desk);
    assert.equal(globals['netCame'], true);
    assert.deepEqual(globals['net'], {
      safetyNet: true,
      cookie: {},
      categories: [{id: 'analytics', services: [{id: 'matomo', hosts: ['stats.example']}]}],
      aliases: site.aliases,
    });
    assert.deepEqual((globals['site'] as typeof site).cookie, site.cookie);
  });

  for (const [why, text] of [
    ['is something else', 'import "lit";\n'],
    ['is empty', ''],
    ['was baked before', bakeWith(site).receipt],
    ['is cut short', 'const PRIVACY_DESK={"version":"0.1.0"'],
  ] as const)
    it(`refuses a receipt.js whose first line ${why}`, () =>
      assert.throws(() => bakeWith(site, text), /receipt\.js: the first line is not/));
});
