import {expect} from '@open-wc/testing';
import {createJudge, type Verdict} from '../../../src/gate/net/judge.ts';
import type {KeySet} from '../../../src/gate/net/keys-for.ts';

describe('the judge of addresses', () => {
  const allowed = new Set<string>();
  const marked = new Map<string, readonly KeySet[]>();
  const judge = createJudge({
    rules: {
      page: 'site.example',
      domain: 'site.example',
      declared: new Map([['stats.example', ['analytics:matomo']]]),
      vendors: new Map([['films.example', 'media']]),
    },
    marked,
    base: () => 'https://site.example/page',
    allows: (key) => allowed.has(key),
  });

  beforeEach(() => {
    allowed.clear();
    marked.clear();
  });

  for (const address of [
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
    it(`stops ${JSON.stringify(address)}`, () => expect(judge(address)?.key).to.equal('analytics:matomo'));

  for (const address of [
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
    it(`lets ${String(address && typeof address === 'object' ? 'an object' : address)} pass, or leaves it to the browser`, () =>
      expect(judge(address)).to.equal(undefined));

  it('tells the address without its query', () => {
    expect(judge('https://stats.example/a.js?id=visitor#x')?.url).to.equal('https://stats.example/a.js');
  });

  it('asks anew each time', () => {
    allowed.add('analytics:matomo');
    expect(judge('https://stats.example/')).to.equal(undefined);
    allowed.clear();
    expect(judge('https://stats.example/')).to.exist;
  });

  it('tells of an address that may be asked only because somebody has said yes', () => {
    const told: Verdict[] = [];
    const tell = (allowed: Verdict): void => void told.push(allowed);
    allowed.add('analytics:matomo');
    for (const address of ['https://stats.example/a.js?id=visitor', 'https://films.example/', '/a.js'])
      judge(address, tell);
    expect(told).to.eql([{url: 'https://stats.example/a.js', key: 'analytics:matomo'}]);
  });

  it('does not take a category for one of its services', () => {
    allowed.add('analytics');
    expect(judge('https://stats.example/')).to.exist;
  });

  it('is content with what the page’s own markup asks for, besides what a service says', () => {
    marked.set('stats.example', [['functional', 'marketing']]);
    allowed.add('functional');
    expect(judge('https://stats.example/')?.key).to.equal('analytics:matomo');
    allowed.add('marketing');
    expect(judge('https://stats.example/')).to.equal(undefined);
  });

  it('goes by the page’s own markup rather than by what is generally known of a vendor', () => {
    marked.set('films.example', [['media:films']]);
    allowed.add('media');
    expect(judge('https://films.example/')?.key).to.equal('media:films');
    allowed.add('media:films');
    expect(judge('https://films.example/')).to.equal(undefined);
  });
});
