import type {Service} from '../config/types.ts';
import {addressOn, panelAddress} from './address-on.ts';
import {categoryTerms} from './category-terms.ts';
import type {RecordProcess, Technology} from './consent-record.ts';
import type {ReceiptGround} from './ground.ts';
import {CONTROLLER, partyId} from './party-ids.ts';

/** Paragraphs of Schedule A1 of PECR: https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1 */
const paragraphs = {consent: 'A1-2', necessary: 'A1-4', statistics: 'A1-5', appearance: 'A1-6'} as const;

const technologiesOf = (service: Service): readonly Technology[] =>
  service.stores.map(({name, kind, duration}) => ({
    type: kind === 'cookie' ? 'tech:Cookie' : 'tech:LocalStorage',
    name,
    kind,
    party: partyId(service),
    duration,
  }));

/** What follows from each purpose the visitor could decide on, granted or not. */
export const buildProcesses = (ground: ReceiptGround): readonly RecordProcess[] => {
  const {links, cookie} = ground.config;
  return ground.categories.map((category) => {
    const {id, basis, services} = category;
    const {title, purposes, personalData} = categoryTerms(category);
    return {
      id: `#process-${id}`,
      purpose_: {id: `#purpose-${id}`, title, broader: purposes},
      personalData,
      legalBasis: basis === 'consent' ? 'dpv:ExpressedConsent' : `#${basis}`,
      pecrBasis: paragraphs[basis],
      storage: [
        {location: 'tech:LocalStorage', duration: `P${cookie.days}D`},
        ...services.map(({location, retention}) => ({
          location: location ? `loc:${location}` : 'dpv:RemoteLocation',
          duration: retention ?? 'dpv:IndeterminateDuration',
        })),
      ],
      recipients: services.length ? services.map(partyId) : [CONTROLLER],
      control: {type: 'dpv:WithdrawConsent', exercisedAt: panelAddress(ground.pageUrl)},
      rights: [
        {
          type: 'dpv:DataSubjectRight',
          title: 'Access, rectification, erasure, restriction, portability, complaint',
          exercisedAt: addressOn(ground.pageUrl, links.rights ?? '/'),
        },
      ],
      technologies: services.flatMap(technologiesOf),
    };
  });
};
