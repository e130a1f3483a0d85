import {AUTOMATIC_INFORMATION, LAWFUL_BASES} from './basis.ts';
import {address, country, email, host, id, period, postalAddress, terms} from './common-shapes.ts';
import {DATE, DURATION, SIGNAL, STORED_NAME} from './patterns.ts';
import type {Readers} from './readers.ts';
import type {UncheckedObject} from './unchecked.ts';
import type {Basis, NecessaryReason, StoreKind} from './types.ts';

const BASES: readonly Basis[] = ['consent', 'necessary', 'statistics', 'appearance'];

const REASONS: readonly NecessaryReason[] = [
  'security',
  'fraud',
  'faults',
  'authentication',
  'selections',
  'requested-service',
];

const KINDS: readonly StoreKind[] = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
];

/** A category, with its services and what they store. */
export function describeCategory(shape: Readers) {
  return shape.fields(
    {
      id: id(shape),
      basis: shape.withDefaultFrom(shape.oneOf(BASES), defaultBasis),
      title: shape.label,
      purpose: shape.label,
      description: shape.label,
      exception: describeException(shape),
      signals: shape.list(shape.text('a signal like "google:analytics_storage"', SIGNAL)),
      services: shape.list(describeService(shape)),
      purposes: terms(shape),
      personalData: terms(shape),
      sensitive: shape.label,
    },
    'id',
  );
}

/** The basis of a category that has none, or a wrong one. `parseConfig` checks the conditions of an exception. */
function defaultBasis({id, basis}: UncheckedObject): Basis {
  return (basis ?? id) === 'necessary' ? 'necessary' : 'consent';
}

function describeException(shape: Readers) {
  return shape.fields({
    lawfulBasis: shape.oneOf(LAWFUL_BASES),
    owner: shape.label,
    reviewDate: shape.text('a date like "2027-11-30"', DATE),
    automaticInformation: shape.oneOf(AUTOMATIC_INFORMATION),
  });
}

function describeService(shape: Readers) {
  return shape.fields(
    {
      id: id(shape),
      name: shape.withDefaultFrom(shape.label, (service) => String(service['id'])),
      provider: shape.label,
      purpose: shape.label,
      policyUrl: address(shape),
      hosts: shape.list(host(shape)),
      stores: shape.declared(describeStoredItem(shape)),
      role: shape.oneOf(['processor', 'controller']),
      contact: shape.label,
      email: email(shape),
      address: postalAddress(shape),
      location: country(shape),
      retention: period(shape),
      reason: shape.oneOf(REASONS),
      justification: shape.label,
      aggregateOnly: shape.flag,
      noAds: shape.flag,
      noReplay: shape.flag,
      noUserId: shape.flag,
    },
    'id',
  );
}

function describeStoredItem(shape: Readers) {
  return shape.fields(
    {
      name: shape.text('a name', STORED_NAME),
      kind: shape.withDefault(shape.oneOf(KINDS), 'cookie'),
      duration: shape.text('a duration like "P13M" or "session"', DURATION),
      purpose: shape.label,
      host: host(shape),
      httpOnly: shape.flag,
    },
    'name',
  );
}
