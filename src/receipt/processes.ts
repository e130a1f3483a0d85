import type {Category, LawfulBasis, Service} from '../config/types.ts';
import {OBJECTION_DAYS} from '../consent/choice.ts';
import {addressOn, linkOfLanguage, panelAddress} from './addresses.ts';
import {categoryTerms} from './category-terms.ts';
import type {ReceiptInput} from './input.ts';
import {CONTROLLER, partyId} from './parties.ts';
import type {RecordProcess, Right, StorageCondition, Technology} from './record-model.ts';

/** Paragraphs of Schedule A1 of PECR: https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1 */
const pecrParagraphs = {consent: 'A1-2', necessary: 'A1-4', statistics: 'A1-5', appearance: 'A1-6'} as const;

/** The lawful bases of an exception in DPV terms: https://www.legislation.gov.uk/eur/2016/679/article/6 */
const lawfulBases: Readonly<Record<LawfulBasis, string>> = {
  contract: 'dpv:ContractPerformance',
  'legal-obligation': 'dpv:LegalObligation',
  'public-task': 'dpv:PublicInterest',
  'legitimate-interests': 'dpv:LegitimateInterestOfController',
};

/** One process for each purpose that the visitor could decide on, granted or not. */
export function buildProcesses(input: ReceiptInput): readonly RecordProcess[] {
  return input.categories.map((category) => {
    const {id, basis, services, exception} = category;
    const {title, purposes, personalData} = categoryTerms(category);
    const isConsent = basis === 'consent';
    const declared = exception?.lawfulBasis;
    return {
      id: `#process-${id}`,
      purpose_: {id: `#purpose-${id}`, title, broader: purposes},
      personalData,
      legalBasis: isConsent ? 'dpv:ExpressedConsent' : declared ? lawfulBases[declared] : 'dpv:LegalBasis',
      pecrBasis: pecrParagraphs[basis],
      storage: storageOf(input, category),
      recipients: services.length ? services.map(partyId) : [CONTROLLER],
      control: {
        type: isConsent ? 'dpv:WithdrawConsent' : 'dpv:ObjectingToProcess',
        exercisedAt: panelAddress(input.pageUrl),
      },
      rights: rightsOf(input, isConsent),
      technologies: services.flatMap(technologiesOf),
    };
  });
}

/** The answer and its receipt in the visitor's browser, the organisation's copy of it, and what the services collect. */
function storageOf({config}: ReceiptInput, {basis, services}: Category): readonly StorageCondition[] {
  const {endpoint, retention} = config.receipts;
  return [
    {
      holds: 'answer',
      location: 'tech:Cookie',
      duration: `P${basis === 'consent' ? config.cookie.days : OBJECTION_DAYS}D`,
    },
    {holds: 'receipt', location: 'tech:LocalStorage', duration: UNKNOWN},
    ...(endpoint
      ? [{holds: 'record', location: REMOTE, duration: retention, party: CONTROLLER} as const]
      : []),
    ...services.map((service): StorageCondition => ({
      holds: 'data',
      location: service.location ? `loc:${service.location}` : REMOTE,
      duration: service.retention ?? UNKNOWN,
      party: partyId(service),
    })),
  ];
}

const REMOTE = 'dpv:RemoteLocation';
const UNKNOWN = 'dpv:IndeterminateDuration';

/**
 * The visitor's rights. The right to object stands apart from the others, as UK GDPR Art 21(4) requires:
 * https://www.legislation.gov.uk/eur/2016/679/article/21
 */
function rightsOf(input: ReceiptInput, isConsent: boolean): readonly Right[] {
  const {config, pageUrl} = input;
  const panel = panelAddress(pageUrl);
  const {links, organisation} = config;
  const link =
    linkOfLanguage(input, 'rights') ?? links.rights ?? (organisation.email && `mailto:${organisation.email}`);
  const form = link && addressOn(pageUrl, link);
  return [
    ...(isConsent ? [right('Withdrawal of consent at any time', panel)] : []),
    right('Objection', isConsent ? form : panel),
    right('Access, rectification, erasure, restriction, portability, complaint', form),
  ];
}

function right(title: string, exercisedAt: string | undefined): Right {
  return {type: 'dpv:DataSubjectRight', title, exercisedAt};
}

function technologiesOf(service: Service): readonly Technology[] {
  return (service.stores ?? []).map(({name, kind, duration}) => ({
    type: kind === 'cookie' ? 'tech:Cookie' : 'tech:LocalStorage',
    name,
    kind,
    party: partyId(service),
    duration,
  }));
}
