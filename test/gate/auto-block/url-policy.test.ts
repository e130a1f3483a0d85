import {expect} from '@open-wc/testing';
import {createUrlPolicy, type UrlVerdict} from '../../../src/gate/auto-block/url-policy.ts';
import type {KeySet} from '../../../src/gate/auto-block/keys-for-host.ts';

describe('The URL policy', () => {
  const allowed = new Set<string>();
  const markedKeys = new Map<string, readonly KeySet[]>();
  const policy = createUrlPolicy({
    rules: {
      pageHost: 'site.example',
      siteDomain: 'site.example',
      declared: new Map([['stats.example', ['analytics:matomo']]]),
      vendors: new Map([['films.example', 'media']]),
    },
    markedKeys,
    base: () => 'https://site.example/page',
    allows: (key) => allowed.has(key),
  });

  beforeEach(() => {
    allowed.clear();
    markedKeys.clear();
  });

  for (const url of [
    'https://stats.example/a.js',
    'http://stats.example/a.js',
    '//stats.example/a.js',
    '\\\\stats.example/a.js',
    ' https://stats.example/a.js\n',
    'HTTPS://STATS.EXAMPLE/a.js',
    'https://stats.example./a.js',
    'https://stats.example:8443/a.js',
    'https://site.example@stats.example/a.js',
    'wss://stats.example/a.js',
    new URL('https://stats.example/a.js'),
  ])
    it(`blocks ${JSON.stringify(url)}`, () => expect(policy(url)?.key).to.equal('analytics:matomo'));

  for (const url of [
    'a.js',
    '/stats.example/a.js',
    'https://site.example/?u=https://stats.example/',
    'https://stats.example@site.example/',
    'data:text/javascript,//stats.example',
    'blob:https://stats.example/1',
    'about:blank',
    'https://',
    '',
    undefined,
    null,
    Symbol('x'),
    Object.create(null) as object,
  ])
    it(`lets ${String(url && typeof url === 'object' ? 'an object' : url)} through, or leaves it to the browser`, () =>
      expect(policy(url)).to.equal(undefined));

  it('returns the URL without its query', () => {
    expect(policy('https://stats.example/a.js?id=visitor#x')?.url).to.equal('https://stats.example/a.js');
  });

  it('checks what is allowed on every call', () => {
    allowed.add('analytics:matomo');
    expect(policy('https://stats.example/')).to.equal(undefined);
    allowed.clear();
    expect(policy('https://stats.example/')).to.exist;
  });

  it('reports a URL that is allowed only because the visitor has consented', () => {
    const reported: UrlVerdict[] = [];
    const onAllowed = (verdict: UrlVerdict): void => void reported.push(verdict);
    allowed.add('analytics:matomo');
    for (const url of ['https://stats.example/a.js?id=visitor', 'https://films.example/', '/a.js'])
      policy(url, onAllowed);
    expect(reported).to.eql([{url: 'https://stats.example/a.js', key: 'analytics:matomo'}]);
  });

  it('does not accept a category in place of its service', () => {
    allowed.add('analytics');
    expect(policy('https://stats.example/')).to.exist;
  });

  it('accepts what the page’s own markup asks for as well as what a service declares', () => {
    markedKeys.set('stats.example', [['functional', 'marketing']]);
    allowed.add('functional');
    expect(policy('https://stats.example/')?.key).to.equal('analytics:matomo');
    allowed.add('marketing');
    expect(policy('https://stats.example/')).to.equal(undefined);
  });

  it('follows the page’s own markup rather than the category of a known vendor', () => {
    markedKeys.set('films.example', [['media:films']]);
    allowed.add('media');
    expect(policy('https://films.example/')?.key).to.equal('media:films');
    allowed.add('media:films');
    expect(policy('https://films.example/')).to.equal(undefined);
  });
});
