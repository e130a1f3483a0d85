/** Everything that a service under an exception has to state. */
export const stated = {
  provider: 'Example Trust',
  purpose: 'Counts.',
  role: 'processor',
  retention: 'P1M',
  aggregateOnly: true,
  noAds: true,
  noReplay: true,
  noUserId: true,
} as const;
