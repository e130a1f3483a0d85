import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {claimHints} from '../../src/cli/claim-hints.ts';
import {parseConfig} from '../../src/config/parse.ts';

const address = {streetAddress: '1 High Street'};

/** A site that is sent receipts, with everything that both claims need. */
const complete = {
  organisation: {name: 'A charity', contact: 'DPO', email: 'dpo@e.org', phone: 'tel:+441', address},
  links: {policy: '/privacy/'},
  receipts: {endpoint: '/receipts'},
  categories: [
    {id: 'necessary', services: [{id: 'login'}]},
    {id: 'media', services: [{id: 'films', email: 'films@e.org', address}]},
  ],
};

const hintsFor = (site: object): readonly string[] => claimHints(parseConfig(site).config);

describe('the hints of privacy-desk check about claims of receipts', () => {
  it('are absent when receipts make both claims', () => assert.deepEqual(hintsFor(complete), []));

  it('are absent when the site is sent no receipts', () =>
    assert.deepEqual(hintsFor({organisation: {name: 'A charity'}}), []));

  it('name each missing key once, with an example', () => {
    const {name, email, contact} = complete.organisation;
    const incomplete = {
      ...complete,
      organisation: {name, email, contact},
      links: {},
      categories: [{id: 'media', services: [{id: 'films'}]}],
    };
    const example = '{"streetAddress": "1 High Street", "postalCode": "LS1 1AA", "addressCountry": "GB"}';
    assert.deepEqual(hintsFor(incomplete), [
      '',
      'Hint: receipts work as they are. With more keys, they can also claim conformance.',
      '  Both claims need:',
      `    organisation.address, such as ${example}`,
      '  Kantara Consent Receipt 1.1.0 needs:',
      '    organisation.phone, such as "tel:+44-20-7946-0000"',
      '    policy.url, such as "/privacy/2026-11-01/"',
      "  DPV's profile of ISO/IEC TS 27560 needs:",
      '    categories[0].services[0].contact, such as "Data protection officer"',
      `    categories[0].services[0].address, such as ${example}`,
    ]);
  });

  it('have only the claim that lacks something', () => {
    const {phone, ...organisation} = complete.organisation;
    assert.ok(phone);
    assert.deepEqual(hintsFor({...complete, organisation}).slice(2), [
      '  Kantara Consent Receipt 1.1.0 needs:',
      '    organisation.phone, such as "tel:+44-20-7946-0000"',
    ]);
  });

  it('have examples that the configuration accepts', () => {
    const [organisation, policy]: Record<string, unknown>[] = [{name: 'A charity'}, {}];
    for (const line of hintsFor({...complete, organisation, links: {}, categories: []})) {
      const [, parent, key = '', example = ''] = /^ {4}(\w+)\.(\w+), such as (.*)$/.exec(line) ?? [];
      const place = parent === 'policy' ? policy : organisation;
      if (place && key) place[key] = JSON.parse(example);
    }
    const site = {...complete, organisation, links: {}, policy, categories: []};
    assert.deepEqual([parseConfig(site).problems, hintsFor(site)], [[], []]);
  });
});
