import type {Service} from '../config/types.ts';
import {addressOn, panelAddress} from './addresses.ts';
import {categoryTerms} from './category-terms.ts';
import type {ReceiptInput} from './input.ts';
import type {
  ConsentEvent,
  ConsentRecord,
  Party,
  RecordNotice,
  RecordProcess,
  Technology,
} from './record-model.ts';

/** A record with this many events is closed, and the chain continues in a new record: receipts must not grow without limit. */
const MAX_EVENTS = 50;

/** Paragraphs of Schedule A1 of PECR: https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1 */
const pecrParagraphs = {consent: 'A1-2', necessary: 'A1-4', statistics: 'A1-5', appearance: 'A1-6'} as const;

/** Id of the controller. Ids of parties, processes and notices are references inside the receipt. */
const CONTROLLER = '#controller';

/** The record: the events of the previous receipt, then `event`. */
export function buildRecord(input: ReceiptInput, event: ConsentEvent): ConsentRecord {
  const {previous, ids, config} = input;
  const openRecord = previous && previous.record.events.length < MAX_EVENTS ? previous.record : undefined;
  const recordId = openRecord?.recordId ?? ids.record;
  // For other jurisdictions no law and no authority is named.
  const isUk = config.jurisdiction === 'GB';
  return {
    id: `urn:uuid:${recordId}`,
    type: 'dpv:ConsentRecord',
    recordId,
    conformsTo: ['https://w3id.org/dpv/schema/dpv-27560#record'],
    dataSubject: previous?.piiPrincipalId ?? `urn:uuid:${ids.principal}`,
    controller: CONTROLLER,
    jurisdictions: [`loc:${config.jurisdiction}`],
    // PECR has no term in DPV.
    applicableLaw: isUk
      ? ['legal-gb:law-GDPR', 'legal-gb:law-DPA', 'https://www.legislation.gov.uk/uksi/2003/2426']
      : [],
    authority: isUk ? ['legal-gb:DPA-GB'] : [],
    notices: buildNotices(input),
    processes: buildProcesses(input),
    parties: buildParties(input),
    events: openRecord ? [...openRecord.events, event] : [event],
  };
}

/** Address of the policy: the permalink to the version in force, when the owner has configured one. */
export function policyAddress({config, pageUrl}: ReceiptInput): string {
  return addressOn(pageUrl, config.policy.url ?? config.links.policy ?? '/');
}

/** The notice on the banner first, then the policy. */
function buildNotices(input: ReceiptInput): readonly RecordNotice[] {
  const {config, choice} = input;
  const coverage = addressOn(input.pageUrl, '/');
  return [
    {
      id: `#notice-${choice.noticeVersion}`,
      type: 'dpv:ConsentNotice',
      version: choice.noticeVersion,
      date: dateIn(choice.noticeVersion),
      language: input.notice.language,
      coverage,
      sha256: input.digests.notice,
    },
    {
      id: policyAddress(input),
      type: 'dpv:PrivacyNotice',
      version: config.policy.version,
      date: dateIn(config.policy.version),
      language: config.language,
      coverage,
      sha256: config.policy.sha256,
    },
  ];
}

/** The version, when it is a date. */
function dateIn(version: string | undefined): string | undefined {
  return version?.match(/^\d{4}-\d\d-\d\d$/)?.[0];
}

/** One process for each purpose that the visitor could decide on, granted or not. */
function buildProcesses(input: ReceiptInput): readonly RecordProcess[] {
  const {links, cookie} = input.config;
  return input.categories.map((category) => {
    const {id, basis, services} = category;
    const {title, purposes, personalData} = categoryTerms(category);
    return {
      id: `#process-${id}`,
      purpose_: {id: `#purpose-${id}`, title, broader: purposes},
      personalData,
      legalBasis: basis === 'consent' ? 'dpv:ExpressedConsent' : `#${basis}`,
      pecrBasis: pecrParagraphs[basis],
      storage: [
        {location: 'tech:LocalStorage', duration: `P${cookie.days}D`},
        ...services.map(({location, retention}) => ({
          location: location ? `loc:${location}` : 'dpv:RemoteLocation',
          duration: retention ?? 'dpv:IndeterminateDuration',
        })),
      ],
      recipients: services.length ? services.map(partyId) : [CONTROLLER],
      control: {type: 'dpv:WithdrawConsent', exercisedAt: panelAddress(input.pageUrl)},
      rights: [
        {
          type: 'dpv:DataSubjectRight',
          title: 'Access, rectification, erasure, restriction, portability, complaint',
          exercisedAt: addressOn(input.pageUrl, links.rights ?? '/'),
        },
      ],
      technologies: services.flatMap(technologiesOf),
    };
  });
}

function technologiesOf(service: Service): readonly Technology[] {
  return service.stores.map(({name, kind, duration}) => ({
    type: kind === 'cookie' ? 'tech:Cookie' : 'tech:LocalStorage',
    name,
    kind,
    party: partyId(service),
    duration,
  }));
}

/** The controller first, then the provider of every service. */
function buildParties({config, pageUrl, categories}: ReceiptInput): readonly [Party, ...Party[]] {
  const {name = new URL(pageUrl).host || config.site, contact = name, ...details} = config.organisation;
  const services = categories.flatMap((category) => category.services);
  return [
    {id: CONTROLLER, type: 'dpv:DataController', name, contact, ...details},
    ...services.map((service): Party => ({
      id: partyId(service),
      type: service.role === 'processor' ? 'dpv:DataProcessor' : 'dpv:ThirdParty',
      name: service.provider ?? service.name,
      contact: service.policyUrl,
    })),
  ];
}

/** Id of the provider of a service. */
function partyId({id}: {readonly id: string}): string {
  return `#service-${id}`;
}
