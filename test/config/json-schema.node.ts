import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {jsonSchema} from '../../src/config/json-schema.ts';
import {parseConfig} from '../../src/config/parse.ts';
import {anyConfig} from './any-config.ts';

const validate = new Ajv2020({strict: true, allErrors: true}).compile(jsonSchema());

const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A configuration with every kind of key. */
const example = {
  $schema: './schema.json',
  organisation: {
    name: 'A charity',
    contact: 'Data protection officer',
    email: 'dpo@example.org',
    phone: 'tel:+44-20-7946-0000',
    url: 'https://example.org/',
    address: {
      streetAddress: '1 High Street',
      addressLocality: 'London',
      postalCode: 'SW1H 9EA',
      addressCountry: 'GB',
    },
  },
  site: 'Public website',
  language: 'en',
  jurisdiction: 'GB',
  notice: {version: '2026-11-01'},
  policy: {version: '2026-11-01', url: '/privacy/2026-11-01/', sha256: '0'.repeat(64)},
  links: {
    policy: '/privacy/',
    cookies: '/privacy/cookies/',
    rights: '/privacy/request/',
    complaint: '/privacy/complain/',
  },
  cookie: {name: 'privacy-desk', domain: 'example.org', days: 180, endpoint: '/privacy/choice'},
  receipts: {endpoint: '/privacy/receipts', retention: 'P6Y'},
  rights: {relations: [{id: 'visitor', label: 'I visited the website'}]},
  banner: {placement: 'corner'},
  autoBlock: true,
  release: {timeout: 10},
  movedFrom: {tool: 'cookieconsent', cookie: 'cc_cookie', consents: true},
  categories: [
    {
      id: 'analytics',
      basis: 'consent',
      title: 'Statistics',
      purpose: 'to see which pages are read',
      description: 'Counts visits.',
      signals: ['google:analytics_storage', 'clarity:analytics_Storage'],
      services: [
        {
          id: 'matomo',
          name: 'Matomo',
          provider: 'InnoCraft',
          purpose: 'Counts visits.',
          policyUrl: 'https://matomo.org/privacy-policy/',
          contact: 'Privacy officer',
          email: 'privacy@example.com',
          address: {addressLocality: 'Wellington', addressCountry: 'NZ'},
          hosts: ['stats.example.org'],
          stores: [{name: '_pk_id.*', kind: 'cookie', duration: 'P13M', purpose: 'Tells visitors apart.'}],
        },
      ],
    },
  ],
  aliases: {statistics: 'analytics', C0002: 'analytics'},
  texts: {cy: {'banner.title': 'Cwcis'}},
};

/** `parseConfig` ignores `$schema` everywhere; the schema allows it only at the top, and only as text. */
const hasSchemaKey = (raw: unknown): boolean => JSON.stringify(raw).includes('"$schema":');

/** Problems that depend on several values, which a schema cannot express. */
const beyondSchema = new Set([
  'config-duplicate',
  'category-unknown',
  'exception-conditions',
  'organisation-missing',
]);

describe('jsonSchema', () => {
  for (const [what, raw] of [
    ['a configuration that only says who asks', {organisation: {name: 'A charity'}}],
    ['every kind of key', example],
    ['the configuration of the demo', JSON.parse(readText('demo/site.json'))],
  ] as const)
    it(`accepts ${what}, and so does parseConfig`, () => {
      assert.ok(validate(raw), JSON.stringify(validate.errors));
      assert.deepEqual(parseConfig(raw).problems, []);
    });

  it('accepts every configuration in which parseConfig finds no problem', () => {
    let valid = 0;
    fc.assert(
      fc.property(anyConfig, (raw) => {
        if (parseConfig(raw).problems.length > 0 || hasSchemaKey(raw)) return;
        valid += 1;
        assert.ok(validate(raw), JSON.stringify([raw, validate.errors]));
      }),
      {numRuns: 5_000},
    );
    assert.ok(valid > 100, `only ${valid} were valid`);
  });

  it('rejects every configuration in which parseConfig finds a problem that a schema can express', () => {
    let wrong = 0;
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {problems} = parseConfig(raw);
        if (!problems.some(({code}) => !beyondSchema.has(code))) return;
        wrong += 1;
        assert.ok(!validate(raw), JSON.stringify([raw, problems]));
      }),
      {numRuns: 5_000},
    );
    assert.ok(wrong > 100, `only ${wrong} were wrong`);
  });
});
