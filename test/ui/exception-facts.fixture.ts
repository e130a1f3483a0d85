/** Everything that the configuration has to say about a service under a UK exception. */
export const exceptionFacts = {
  provider: 'Example Trust',
  purpose: 'Counts.',
  role: 'processor',
  retention: 'P1M',
  aggregateOnly: true,
  noAds: true,
  noReplay: true,
  noUserId: true,
} as const;
