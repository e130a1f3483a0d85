import {expect} from '@open-wc/testing';
import {keysFor} from '../../../src/gate/net/keys-for.ts';

const rules = {
  page: 'www.charity.example',
  domain: 'charity.example',
  declared: new Map([
    ['stats.charity.example', ['analytics:matomo']],
    ['vendor.example', ['media:films', 'marketing:adverts']],
    ['cdn.vendor.example', ['necessary:files']],
  ]),
  vendors: new Map([
    ['doubleclick.net', 'marketing'],
    ['vendor.example', 'analytics'],
    ['charity.example', 'marketing'],
  ]),
};

describe('what must be allowed for a host', () => {
  for (const [why, host, entry, keys] of [
    [
      'is that of the service that names it',
      'stats.charity.example',
      'stats.charity.example',
      [['analytics:matomo']],
    ],
    [
      'holds for its subdomains',
      'a.b.vendor.example',
      'vendor.example',
      [['media:films'], ['marketing:adverts']],
    ],
    ['is what the longest name says', 'eu.cdn.vendor.example', 'cdn.vendor.example', [['necessary:files']]],
    [
      'is what a service says before what is known of vendors',
      'vendor.example',
      'vendor.example',
      [['media:films'], ['marketing:adverts']],
    ],
    ['is the category that fits a known vendor', 'ad.doubleclick.net', 'doubleclick.net', [['marketing']]],
  ] as const)
    it(why, () =>
      expect(keysFor(host, rules)).to.deep.equal({entry, keys, isDeclared: entry !== 'doubleclick.net'}),
    );

  for (const [why, host] of [
    ['of the page', 'www.charity.example'],
    ['under the site’s own domain', 'images.charity.example'],
    ['that is the site’s own domain', 'charity.example'],
    ['that nobody knows', 'elsewhere.example'],
    ['whose name only ends like a known one', 'notdoubleclick.net'],
    ['whose name only begins like a known one', 'doubleclick.net.example'],
    ['that is a top-level domain', 'net'],
    ['without a name', ''],
  ] as const)
    it(`is nothing for a host ${why}`, () => expect(keysFor(host, rules)).to.equal(undefined));
});
