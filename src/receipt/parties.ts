import type {Service} from '../config/types.ts';
import type {ReceiptInput} from './input.ts';
import type {Party} from './record-model.ts';

/** Id of the controller. Ids of parties, processes and notices are references inside the receipt. */
export const CONTROLLER = '#controller';

/** The controller first, then the provider of every service. */
export function buildParties({config, pageUrl, categories}: ReceiptInput): readonly [Party, ...Party[]] {
  const {name = new URL(pageUrl).host || config.site, ...details} = config.organisation;
  return [
    {id: CONTROLLER, type: 'dpv:DataController', name, ...details},
    ...categories.flatMap(({services}) => services).map(providerOf),
  ];
}

/** Id of the provider of a service. */
export function partyId({id}: {readonly id: string}): string {
  return `#service-${id}`;
}

function providerOf(service: Service): Party {
  const {name, provider = name, role, email, contact = email, address, policyUrl: url} = service;
  const type = role === 'processor' ? 'dpv:DataProcessor' : 'dpv:ThirdParty';
  return {id: partyId(service), type, name: provider, contact, address, email, url};
}
