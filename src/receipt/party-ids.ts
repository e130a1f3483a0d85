/** Id of the controller: a reference inside the receipt, as are all ids of parties, processes and notices. */
export const CONTROLLER = '#controller';

/** Id of the provider of a service. */
export const partyId = ({id}: {readonly id: string}): string => `#service-${id}`;
