import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {createContext, runInContext} from 'node:vm';
import {embedConfig, type SiteFiles} from '../../src/cli/embed-config.ts';
import {parseConfig} from '../../src/config/parse.ts';

const UI = 'globalThis.seen=PRIVACY_DESK_SITE;\n';
const RECEIPT =
  'const PRIVACY_DESK={"version":"0.1.0","bundle":"sha384-plain"};\nglobalThis.seen=PRIVACY_DESK;\n';
const DESK =
  '(()=>{globalThis.site=typeof PRIVACY_DESK_SITE==="undefined"?undefined:PRIVACY_DESK_SITE})();\n//# sourceMappingURL=desk.js.map';
const AUTO_BLOCK =
  '(()=>{globalThis.autoBlock=PRIVACY_DESK_SITE;globalThis.isFirst=globalThis.site===undefined})();\n';
const MOVED =
  '(()=>{globalThis.moved=PRIVACY_DESK_SITE;globalThis.isBefore=globalThis.site===undefined})();\n';

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

/** The global object after a built script has run, copied through JSON: a context has its own `Object`. */
const globalsAfter = (script: string): Record<string, unknown> => {
  const context = createContext({});
  runInContext(script, context);
  return JSON.parse(runInContext('JSON.stringify(globalThis)', context) as string) as Record<string, unknown>;
};

const buildWith = (site: unknown, receipt = RECEIPT): SiteFiles =>
  embedConfig({loader: DESK, autoBlock: AUTO_BLOCK, moved: MOVED, ui: UI, cookies: UI, receipt, site});

describe('embedConfig', () => {
  const {loader, ui, cookies, receipt} = buildWith(site);

  it('gives the loader the part of the configuration that it reads, and nothing else', () =>
    assert.deepEqual(globalsAfter(loader)['site'], {
      notice: {...site.notice, changes: []},
      cookie: site.cookie,
      receipts: site.receipts,
      release: {timeout: 5},
      categories: [{id: 'analytics', basis: 'consent', signals: ['google:analytics_storage']}],
      aliases: site.aliases,
    }));

  it('adds no name to the page', () => {
    const context = createContext({});
    runInContext(loader, context);
    assert.equal(runInContext('typeof PRIVACY_DESK_SITE', context), 'undefined');
  });

  it('allows the loader to run twice on one page', () =>
    assert.doesNotThrow(() => globalsAfter(loader + loader)));

  it('gives the interface and the list of cookies the whole checked configuration', () => {
    const checked: unknown = JSON.parse(JSON.stringify(parseConfig(site).config));
    assert.deepEqual(globalsAfter(ui)['seen'], checked);
    assert.deepEqual(globalsAfter(cookies)['seen'], checked);
  });

  it('gives receipts the hash of the loader as it is served', () => {
    const hash = createHash('sha384').update(loader).digest('base64');
    assert.deepEqual(globalsAfter(receipt)['seen'], {version: '0.1.0', bundle: `sha384-${hash}`});
  });

  it('adds no lines', () => {
    assert.equal(ui.split('\n').length, UI.split('\n').length);
    assert.equal(receipt.split('\n').length, RECEIPT.split('\n').length);
  });

  it('writes nothing that could end or break an inline script', () => {
    const dangerous = new RegExp('</|<!--|[\\u2028\\u2029]');
    assert.doesNotMatch(loader, dangerous);
    assert.doesNotMatch(ui, dangerous);
  });

  it('keeps a key named __proto__ a key', () => {
    const config: unknown = JSON.parse(
      '{"__proto__": {"polluted": 1}, "aliases": {"__proto__": "analytics"}}',
    );
    const built = buildWith(config);
    assert.equal(globalsAfter(`${built.ui};globalThis.polluted=({}).polluted??"no"`)['polluted'], 'no');
    assert.match(JSON.stringify(globalsAfter(built.ui)['seen']), /"aliases":\{"__proto__":"analytics"\}/);
    assert.doesNotThrow(() => globalsAfter(built.loader));
  });

  it('accepts a configuration of any shape', () => {
    for (const value of [undefined, null, 7, 'text', [], {}])
      assert.doesNotThrow(() => globalsAfter(buildWith(value).loader));
  });

  it('leaves automatic blocking out when the configuration does not ask for it', () =>
    assert.ok(!('autoBlock' in globalsAfter(loader))));

  it('puts automatic blocking before the loader when the configuration asks for it, with the hosts of services', () => {
    const services = [{id: 'matomo', hosts: ['stats.example'], purpose: 'Counts visits.'}];
    const blocking = {...site, autoBlock: true, categories: [{id: 'analytics', services}]};
    const globals = globalsAfter(buildWith(blocking).loader);
    assert.equal(globals['isFirst'], true);
    assert.deepEqual(globals['autoBlock'], {
      autoBlock: true,
      cookie: {},
      categories: [{id: 'analytics', services: [{id: 'matomo', hosts: ['stats.example']}]}],
      aliases: site.aliases,
    });
    assert.deepEqual((globals['site'] as typeof site).cookie, site.cookie);
  });

  it('leaves out what takes over answers when the configuration names no previous tool', () =>
    assert.ok(!('moved' in globalsAfter(loader))));

  it('puts it before the loader when the configuration names one, with what it needs', () => {
    const movedFrom = {tool: 'klaro', consents: true};
    const globals = globalsAfter(buildWith({...site, movedFrom}).loader);
    assert.equal(globals['isBefore'], true);
    assert.deepEqual(globals['moved'], {...(globals['site'] as object), movedFrom});
  });

  for (const [why, text] of [
    ['is other code', 'import "lit";\n'],
    ['is empty', ''],
    ['has a configuration built in', buildWith(site).receipt],
    ['is cut short', 'const PRIVACY_DESK={"version":"0.1.0"'],
  ] as const)
    it(`rejects a receipt.js whose first line ${why}`, () =>
      assert.throws(() => buildWith(site, text), /receipt\.js: expected the first line/));
});
