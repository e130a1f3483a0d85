import {ADDRESS, COUNTRY, DURATION, HOST, ID, PERIOD, STORED_NAME} from './patterns.ts';
import {fields, label, list, needed, oneOf, or, text} from './make-shape.ts';
import type {Loose} from './shape.ts';
import type {StoreKind} from './types.ts';

/** Where a service keeps something, as the owner writes it. */
const KINDS: readonly StoreKind[] = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'];

/** An id, without which an entry cannot be spoken of. */
export const id = needed({
  ...text('a letter, then letters, digits and "-", at most 64', ID),
  code: 'config-id',
});

/** An address to follow or to send to. */
export const address = text('an http(s) or relative address', ADDRESS);

export const country = text('two capital letters (ISO 3166-1)', COUNTRY);

const store = fields({
  name: needed(text('a name of 1 to 200 characters', STORED_NAME)),
  kind: or(oneOf(KINDS), 'cookie'),
  duration: text('an ISO 8601 duration or "session"', DURATION),
  purpose: label,
});

/** One vendor's tool. */
export const serviceShape = fields({
  id,
  name: or(label, (service: Loose) => service['id']),
  provider: label,
  purpose: label,
  policyUrl: address,
  hosts: list(text('a host name', HOST)),
  stores: list(store),
  role: oneOf(['processor', 'controller']),
  location: country,
  retention: text('an ISO 8601 duration', PERIOD),
});
