import {regulatorOf} from '../config/regulator.ts';
import type {Category, SiteConfig} from '../config/types.ts';
import {durationsIn} from './durations.ts';
import {type Inline, inlinePlainText, type Policy, type Table, type TableRole, tablesOf} from './model.ts';
import type {PublishedVersion} from './page.ts';

/** The JSON-LD context of `policy.json`: DPV 2.3 and Dublin Core terms. It is in the file, so that readers fetch nothing. */
const context = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  id: '@id',
  type: '@type',
  title: 'dct:title',
  date: 'dct:date',
  language: 'dct:language',
  version: 'dct:identifier',
  previous: {'@id': 'dct:replaces', '@type': '@id'},
  controller: 'dpv:hasDataController',
  name: 'dpv:hasName',
  contact: 'dpv:hasContact',
  authority: 'dpv:hasAuthority',
  processes: 'dpv:hasProcess',
  purpose: 'dpv:hasPurpose',
  legalBasis: {'@id': 'dpv:hasLegalBasis', '@type': '@id'},
  storage: 'dpv:hasStorageCondition',
  durations: 'dpv:hasDuration',
  rights: 'dpv:hasRight',
  recipients: 'dpv:hasRecipient',
} as const;

/** Lawful bases as a policy words them, and their DPV terms: https://w3id.org/dpv/2.3/dpv#vocab-legal-basis */
const LEGAL_BASES: readonly (readonly [words: RegExp, term: string])[] = [
  [/\bconsent\b|\bcydsyniad\b/i, 'dpv:Consent'],
  [/\b(sub)?contract(au)?\b/i, 'dpv:Contract'],
  [/\blegitimate interests?\b|\bbuddiannau dilys\b/i, 'dpv:LegitimateInterest'],
  [/\blegal (obligation|duty)\b|\brhwymedigaeth gyfreithiol\b/i, 'dpv:LegalObligation'],
  [/\bvital interests?\b/i, 'dpv:VitalInterest'],
  [/\bpublic (task|interest)\b/i, 'dpv:PublicInterest'],
];

/** The content of `policy.json` about a version. */
export interface PolicyFacts {
  readonly policy: Policy;
  /** The configuration of the site when the version was published. Absent: it is not known, and only the text is stated. */
  readonly config: SiteConfig | undefined;
  readonly published: PublishedVersion;
  /** SHA-256 in hex of the text of the version. */
  readonly sha256: string;
  /** The version before it. */
  readonly previous: PublishedVersion | undefined;
}

/**
 * A version of the policy as data: its version, date and hash, purposes, services, retention with ISO 8601 durations beside the words of
 * the policy, rights, recipients, transfers and contacts. Tables are read by their role.
 */
export function policyJson({policy, config, published, sha256, previous}: PolicyFacts): object {
  return {
    '@context': context,
    id: published.url,
    type: 'dpv:PrivacyNotice',
    title: policy.title,
    version: policy.version,
    date: policy.date,
    language: policy.language || 'en',
    sha256,
    previous: previous?.url ?? null,
    changes: policy.changes,
    ...(config ? siteFacts(config) : {}),
    processes: purposesOf(policy),
    retention: rowsOf(policy, 'retention').map(([what = '', kept = '']) => ({
      what,
      storage: storageOf(kept),
    })),
    rights: rowsOf(policy, 'rights').map(([title = '', ask = '', law = '']) => ({
      type: 'dpv:DataSubjectRight',
      title,
      ask,
      law,
    })),
    recipients: rowsOf(policy, 'recipients').map(([name = '', why = '']) => ({name, why})),
    transfers: rowsOf(policy, 'transfers').map(([where = '', who = '', safeguard = '']) => ({
      where,
      who,
      safeguard,
    })),
    sections: policy.sections.map(({id, title}) => ({id, title})),
  };
}

function siteFacts(config: SiteConfig): object {
  const {organisation, links, categories} = config;
  return {
    controller: organisation,
    authority: regulatorOf(config),
    contacts: {
      email: organisation.email,
      phone: organisation.phone,
      rights: links.rights,
      complaint: links.complaint,
    },
    services: categories.flatMap(servicesOf),
  };
}

function purposesOf(policy: Policy): readonly object[] {
  return rowsOf(policy, 'purposes').map(
    ([purpose = '', data = '', basis = '', interest = '', kept = '']) => ({
      type: 'dpv:Process',
      purpose: {title: purpose},
      data,
      basis,
      legalBasis: LEGAL_BASES.filter(([words]) => words.test(basis)).map(([, term]) => term),
      ...(interest === '' ? {} : {legitimateInterest: interest}),
      storage: storageOf(kept),
    }),
  );
}

function servicesOf({id, basis, purposes, personalData, services}: Category): readonly object[] {
  return services.map(({id: service, name, provider, role, location, retention, stores}) => ({
    id: `#${id}:${service}`,
    category: id,
    basis,
    name,
    provider,
    role,
    location,
    retention,
    purposes,
    personalData,
    stores,
  }));
}

/** How long something is kept: the words of the policy, and the periods in them. */
function storageOf(words: string): {readonly words: string; readonly durations: readonly string[]} {
  return {words, durations: durationsIn(words)};
}

function rowsOf(policy: Policy, role: TableRole): readonly (readonly string[])[] {
  return tablesOf(policy)
    .filter((table) => isTable(table, role))
    .flatMap(({rows}) => rows.map((row) => row.map((cell: readonly Inline[]) => inlinePlainText(cell))));
}

/** Whether a table has a role: by its heading's attribute, or a table of periods by its own column headings. */
export function isTable({role, header}: Table, wanted: TableRole): boolean {
  if (role !== undefined) return role === wanted;
  if (wanted !== 'retention' || header.length !== 2) return false;
  return header.some((cell) => /^(how long|kept)\b/i.test(inlinePlainText(cell)));
}
