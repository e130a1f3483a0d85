import {address, country, host, id} from './describe-terms.ts';
import {DURATION, PERIOD, STORED_NAME} from './patterns.ts';
import type {StoreKind} from './types.ts';
import type {Words} from './words.ts';

const KINDS: readonly StoreKind[] = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
];

const describeStore = (words: Words) =>
  words.fields(
    {
      name: words.text('a name', STORED_NAME),
      kind: words.or(words.oneOf(KINDS), 'cookie'),
      duration: words.text('a duration like "P13M" or "session"', DURATION),
      purpose: words.label,
      host: host(words),
      httpOnly: words.flag,
    },
    'name',
  );

/** What an owner says of one vendor's tool. */
export const describeService = (words: Words) =>
  words.fields(
    {
      id: id(words),
      name: words.orFrom(words.label, (service) => String(service['id'])),
      provider: words.label,
      purpose: words.label,
      policyUrl: address(words),
      hosts: words.list(host(words)),
      stores: words.list(describeStore(words)),
      role: words.oneOf(['processor', 'controller']),
      location: country(words),
      retention: words.text('a duration like "P13M"', PERIOD),
      aggregateOnly: words.flag,
      noAds: words.flag,
      noReplay: words.flag,
      noUserId: words.flag,
    },
    'id',
  );
