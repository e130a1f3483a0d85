import type {Party} from './consent-record.ts';
import type {ReceiptGround} from './ground.ts';
import {CONTROLLER, partyId} from './party-ids.ts';

/** The controller first, then the provider of every service. */
export const buildParties = ({config, pageUrl, categories}: ReceiptGround): readonly [Party, ...Party[]] => {
  const {name = new URL(pageUrl).host || config.site, contact = name, ...ways} = config.organisation;
  const services = categories.flatMap((category) => category.services);
  return [
    {id: CONTROLLER, type: 'dpv:DataController', name, contact, ...ways},
    ...services.map((service): Party => ({
      id: partyId(service),
      type: service.role === 'processor' ? 'dpv:DataProcessor' : 'dpv:ThirdParty',
      name: service.provider ?? service.name,
      contact: service.policyUrl,
    })),
  ];
};
