import {expect} from '@open-wc/testing';
import {keysForHost} from '../../../src/gate/auto-block/keys-for-host.ts';

const rules = {
  pageHost: 'www.charity.example',
  siteDomain: 'charity.example',
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

describe('The keys that a host needs', () => {
  for (const [why, host, rule, keySets] of [
    [
      'are those of the service that declares it',
      'stats.charity.example',
      'stats.charity.example',
      [['analytics:matomo']],
    ],
    [
      'apply to its subdomains too',
      'a.b.vendor.example',
      'vendor.example',
      [['media:films'], ['marketing:adverts']],
    ],
    [
      'are those of the longest matching name',
      'eu.cdn.vendor.example',
      'cdn.vendor.example',
      [['necessary:files']],
    ],
    [
      'are those of a service rather than of a known vendor',
      'vendor.example',
      'vendor.example',
      [['media:films'], ['marketing:adverts']],
    ],
    ['are the category of a known vendor', 'ad.doubleclick.net', 'doubleclick.net', [['marketing']]],
  ] as const)
    it(why, () =>
      expect(keysForHost(host, rules)).to.deep.equal({rule, keySets, isDeclared: rule !== 'doubleclick.net'}),
    );

  for (const [why, host] of [
    ['that is the page’s own', 'www.charity.example'],
    ['under the site’s own domain', 'images.charity.example'],
    ['that is the site’s own domain', 'charity.example'],
    ['that is not known', 'elsewhere.example'],
    ['whose name only ends in the letters of a known one', 'notdoubleclick.net'],
    ['whose name only starts with a known one', 'doubleclick.net.example'],
    ['that is a top-level domain', 'net'],
    ['without a name', ''],
  ] as const)
    it(`do not exist for a host ${why}`, () => expect(keysForHost(host, rules)).to.equal(undefined));
});
