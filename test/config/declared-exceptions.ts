/** A service that meets every condition of the UK exception for statistics, and of that for appearance. */
export const countingService = {
  id: 'counter',
  name: 'Counter',
  provider: 'Counting Ltd',
  purpose: 'Counts visits, so that we can improve pages that people do not find.',
  role: 'processor',
  retention: 'P13M',
  aggregateOnly: true,
  noAds: true,
  noReplay: true,
  noUserId: true,
  stores: [],
} as const;

/** A complete declaration of an exception. */
export const declaration = {
  lawfulBasis: 'legitimate-interests',
  owner: 'Data protection officer',
  reviewDate: '2027-11-30',
  automaticInformation: 'transmission',
} as const;

/** A category that runs under the UK exception for statistics. */
export const declaredStatistics = {
  id: 'analytics',
  basis: 'statistics',
  exception: declaration,
  services: [countingService],
} as const;
