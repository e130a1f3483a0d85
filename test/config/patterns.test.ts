import {expect} from '@open-wc/testing';
import * as patterns from '../../src/config/patterns.ts';

/** Texts that each pattern matches, and texts that it does not. */
const cases: Readonly<
  Record<keyof typeof patterns, readonly [matching: readonly string[], others: readonly string[]]>
> = {
  ID: [
    ['a', 'A-1', 'a'.repeat(64)],
    ['', '1a', '-a', 'a_b', 'a b', 'é', 'a\n', 'a'.repeat(65)],
  ],
  KEY: [
    ['media', 'media:youtube', `${'a'.repeat(64)}:${'b'.repeat(64)}`],
    ['', ':', 'media:', ':youtube', 'a:b:c', 'media: youtube', '1a', 'media:1a', 'a'.repeat(65)],
  ],
  VERSION: [
    ['1', '2026-11-01', 'a_b.c', 'x'.repeat(32)],
    ['', 'a b', 'a;b', 'a=b', 'é', 'x'.repeat(33)],
  ],
  COOKIE_NAME: [
    ['privacy-desk', '__Host-x', 'a.b'],
    ['', 'a b', 'a;b', 'a=b', 'a,b', '(a)', 'a%b', 'x'.repeat(33)],
  ],
  HOST: [
    ['localhost', 'example.org', '127.0.0.1', 'xn--a.b'],
    ['', '.a', 'a.', 'a..b', 'a:80', 'http://a', '*.a', 'a/b'],
  ],
  ADDRESS: [
    ['/', './a', '../a', '?a:b', '#x', '//e.org', 'http://e.org', 'https://e.org/é', '/a:b'],
    [
      '',
      'a',
      '1:2',
      'e.org',
      'e.org/privacy',
      'localhost:80',
      'http://',
      ' /',
      'a b',
      'javascript:x',
      'JavaScript:x',
      'java\tscript:x',
      '\u0001javascript:x',
      'data:,',
      'mailto:a@b',
      'https:x',
    ],
  ],
  EMAIL: [
    ['a@b', 'dpo@example.org'],
    ['', 'a', '@b', 'a@', 'a b@c', 'a@b@c'],
  ],
  PHONE: [
    ['tel:+44-20-7946-0000', 'tel:+(44)20', 'tel:+1;ext=2;a'],
    ['', '+44', 'tel:', 'tel:+', 'tel:+()', 'tel:020', 'tel:+4 4', 'tel:+1;', 'sms:+1'],
  ],
  LANGUAGE: [
    ['en', 'cy', 'zh-Hans-CN'],
    ['', 'e', 'en_GB', 'en-', 'english', 'Welsh'],
  ],
  COUNTRY: [['GB'], ['', 'gb', 'GBR', 'G1']],
  DATE: [
    ['2026-11-30', '2027-02-31'],
    ['', '2026-13-01', '2026-00-10', '2026-1-1', '30/11/2026', '2026-11-30T00:00:00Z', ' 2026-11-30'],
  ],
  PERIOD: [
    ['P13M', 'P1Y2M3W4DT5H6M7S', 'PT30M', 'P0D'],
    ['', 'P', 'PT', 'P1', 'P1DT', 'P1D1Y', '13M', 'p1d', 'P1.5D', 'session'],
  ],
  DURATION: [
    ['P13M', 'session'],
    ['', 'sessions', 'a session', 'P'],
  ],
  TERM: [
    ['google:ad_storage', 'dpv:Marketing', 'a-b:c.d'],
    ['', ':', 'a:', ':a', 'a', 'a:b:c', 'a b:c'],
  ],
  SIGNAL: [
    ['google:ad_storage', 'uet:ad_storage', 'clarity:ad_Storage', 'meta:consent', 'matomo:cookies'],
    ['', 'google', 'google:', 'google:a b', 'Google:ad_storage', 'other:ad_storage', 'xgoogle:a'],
  ],
  STORED_NAME: [
    ['_pk_id.*', '*', 'a b\n', 'x'.repeat(200)],
    ['', 'x'.repeat(201)],
  ],
  LINK_KEY: [
    ['links.policy', 'links.x'],
    ['', 'link.policy', 'banner.links.', 'Links.policy'],
  ],
  SHA256: [['0'.repeat(64)], ['', 'F'.repeat(64), '0'.repeat(63), '0'.repeat(65)]],
};

for (const [name, [matching, others]] of Object.entries(cases) as [
  keyof typeof patterns,
  (typeof cases)['ID'],
][])
  describe(`the pattern ${name}`, () => {
    for (const text of matching)
      it(`matches ${JSON.stringify(text)}`, () => expect(patterns[name].test(text)).to.equal(true));
    for (const text of others)
      it(`does not match ${JSON.stringify(text)}`, () => expect(patterns[name].test(text)).to.equal(false));
    it('tests very long texts in less than half a second', () => {
      const start = performance.now();
      for (const piece of ['1', 'a', '(', 'tel:+1', 'P1', 'a@', 'a.', '-', 'aa-', ':'])
        patterns[name].test(`${piece.repeat(10_000)} `);
      expect(performance.now() - start).to.be.below(500);
    });
  });
