import type {SiteConfig} from '../config/types.ts';
import {missingForKantara, missingForRecord} from '../receipt/missing-details.ts';

/** A value for each key that a claim needs, by the last part of the key. */
const examples: Readonly<Record<string, string>> = {
  name: '"A charity"',
  contact: '"Data protection officer"',
  email: '"dpo@example.org"',
  phone: '"tel:+44-20-7946-0000"',
  address: '{"streetAddress": "1 High Street", "postalCode": "LS1 1AA", "addressCountry": "GB"}',
  url: '"/privacy/2026-11-01/"',
};

/**
 * Lines to print that name the keys which a claim of conformance still needs. They are for sites that receipts are sent to.
 * Each key is there once.
 * None when receipts make both claims, or when the site is sent none.
 */
export function claimHints(config: SiteConfig): readonly string[] {
  if (config.receipts.endpoint === undefined) return [];
  const [kantara, record] = [missingForKantara(config), missingForRecord(config)];
  const lines = [
    ...linesFor(
      'Both claims need',
      kantara.filter((key) => record.includes(key)),
    ),
    ...linesFor(
      'Kantara Consent Receipt 1.1.0 needs',
      kantara.filter((key) => !record.includes(key)),
    ),
    ...linesFor(
      "DPV's profile of ISO/IEC TS 27560 needs",
      record.filter((key) => !kantara.includes(key)),
    ),
  ];
  if (lines.length === 0) return [];
  return ['', 'Hint: receipts work as they are. With more keys, they can also claim conformance.', ...lines];
}

function linesFor(claim: string, keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return [];
  return [`  ${claim}:`, ...keys.map((key) => `    ${key}, such as ${exampleFor(key)}`)];
}

function exampleFor(key: string): string {
  return examples[/\w+$/.exec(key)?.[0] ?? ''] ?? 'a value';
}
