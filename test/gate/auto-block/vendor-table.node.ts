import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {readVendorTable, type Vendor, writeVendorTable} from '../../../src/gate/auto-block/vendor-table.ts';

const {entities} = createRequire(import.meta.url)('third-party-web') as {
  readonly entities: readonly Vendor[];
};

const vendor = (name: string, category: string, totalOccurrences: number, ...domains: string[]): Vendor => ({
  name,
  category,
  totalOccurrences,
  domains,
});

describe('the table of vendors', () => {
  const table = writeVendorTable(entities);
  const hosts = readVendorTable(table);

  for (const [host, category] of [
    ['google-analytics.com', 'analytics'],
    ['googletagmanager.com', 'analytics'],
    ['clarity.ms', 'analytics'],
    ['hotjar.com', 'analytics'],
    ['doubleclick.net', 'marketing'],
    ['facebook.net', 'marketing'],
    ['chimpstatic.com', 'marketing'],
    ['youtube.com', 'media'],
    ['youtube-nocookie.com', 'media'],
    ['vimeo.com', 'media'],
    ['zdassets.com', 'functional'],
  ] as const)
    it(`has ${host} as ${category}`, () => assert.equal(hosts.get(host), category));

  for (const host of [
    'jsdelivr.net',
    'cdnjs.cloudflare.com',
    'fonts.googleapis.com',
    'shopify.com',
    'cookiebot.com',
  ])
    it(`does not have ${host}, which serves files or keeps a site running`, () =>
      assert.ok(!hosts.has(host)));

  it('holds hosts and categories only', () => {
    for (const [host, category] of hosts) {
      assert.match(host, /^[a-z\d-]+(\.[a-z\d-]+)+$/);
      assert.ok(['analytics', 'marketing', 'media', 'functional'].includes(category), host);
    }
    assert.ok(hosts.size > 300);
  });

  it('is read as it was written', () => {
    const made = writeVendorTable([
      vendor('A', 'ad', 500, '*.a.com', 'x.a.com', 'a.net'),
      vendor('B', 'video', 400, '*.b.co.uk'),
      vendor('C', 'cdn', 999, 'c.com'),
    ]);
    assert.equal(made, 'marketing:com a x.a|net a,media:uk b.co');
    assert.deepEqual(
      [...readVendorTable(made)],
      [
        ['a.com', 'marketing'],
        ['x.a.com', 'marketing'],
        ['a.net', 'marketing'],
        ['b.co.uk', 'media'],
      ],
    );
  });

  it('leaves out rare vendors', () => {
    const made = writeVendorTable([
      vendor('A', 'ad', 990, 'a.com'),
      vendor('B', 'ad', 9, 'b.com'),
      vendor('C', 'ad', 1, 'c.com'),
    ]);
    assert.equal(made, 'marketing:com a');
  });
});
