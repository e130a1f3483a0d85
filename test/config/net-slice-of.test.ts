import {expect} from '@open-wc/testing';
import {netSliceOf} from '../../src/config/net-slice-of.ts';

describe('the slice of the safety net', () => {
  it('has the hosts of each service, in lower case, with the keys that let them pass', () => {
    const services = [{id: 'matomo', hosts: ['Stats.Example', 'img.example']}];
    const other = [{id: 'adline', hosts: ['img.example']}];
    const {hosts, categories} = netSliceOf({
      categories: [
        {id: 'analytics', services},
        {id: 'marketing', services: other},
      ],
    });
    expect(categories).to.deep.equal(['analytics', 'marketing']);
    expect([...hosts]).to.deep.equal([
      ['stats.example', ['analytics:matomo']],
      ['img.example', ['analytics:matomo', 'marketing:adline']],
    ]);
  });

  it('has the domain that the choice is shared across', () => {
    expect(netSliceOf({cookie: {domain: 'Example.org'}}).domain).to.equal('example.org');
    expect(netSliceOf({}).domain).to.equal(undefined);
  });

  for (const [why, raw] of [
    ['there is no configuration', undefined],
    ['nothing is said of it', {}],
    ['it is a text', {safetyNet: 'true'}],
    ['it is a number', {safetyNet: 1}],
    ['it is written otherwise', {'safety-net': true}],
  ] as const)
    it(`is off when ${why}`, () => expect(netSliceOf(raw).isOn).to.equal(false));

  for (const odd of [
    null,
    7,
    'text',
    [],
    {categories: 'all'},
    {categories: [null, 7, {id: 7}, {services: 1}]},
  ])
    it(`is made of ${JSON.stringify(odd)} too`, () => expect(netSliceOf(odd).hosts.size).to.equal(0));

  it('leaves out what is no id and no host', () => {
    const services = [
      {id: 'matomo', hosts: ['https://stats.example/', '', 7, null, 'a b', 'good.example']},
      {hosts: ['x.example']},
    ];
    const {hosts} = netSliceOf({
      categories: [
        {id: 'analytics', services},
        {id: '7', services},
      ],
    });
    expect([...hosts.keys()]).to.deep.equal(['good.example']);
  });
});
