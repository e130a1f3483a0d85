import {effectiveBasis} from './basis.ts';
import {
  DEFAULT_COOKIE_NAME,
  DEFAULT_DAYS,
  DEFAULT_NOTICE_VERSION,
  DEFAULT_TIMEOUT,
  MAX_DAYS,
  MAX_TIMEOUT,
} from './defaults.ts';
import {
  ADDRESS,
  COOKIE_NAME,
  COUNTRY,
  DURATION,
  EMAIL,
  HOST,
  ID,
  LANGUAGE,
  PERIOD,
  PHONE,
  SHA256,
  SIGNAL,
  STORED_NAME,
  TERM,
  VERSION,
} from './patterns.ts';
import type {Readers} from './readers.ts';
import type {Basis, StoreKind} from './types.ts';

const BASES: readonly Basis[] = ['consent', 'necessary', 'statistics', 'appearance'];

const KINDS: readonly StoreKind[] = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
];

/**
 * The one description of the configuration: every key, the form of its value, and its default. `parseConfig` calls it with
 * parts that read values, and `jsonSchema` with parts that make a schema.
 */
export function describeSite(shape: Readers) {
  return shape.withDefault(
    shape.fields({
      organisation: shape.withDefault(describeOrganisation(shape), {}),
      site: shape.withDefault(shape.label, 'Website'),
      language: shape.withDefault(shape.text('a language tag', LANGUAGE), 'en'),
      jurisdiction: shape.withDefault(country(shape), 'GB'),
      notice: shape.withDefault(describeNotice(shape), {}),
      policy: shape.withDefault(describePolicy(shape), {}),
      links: shape.withDefault(describeLinks(shape), {}),
      cookie: shape.withDefault(describeCookie(shape), {}),
      receipts: shape.withDefault(shape.fields({endpoint: address(shape)}), {}),
      rights: shape.withDefault(describeRights(shape), {}),
      banner: shape.withDefault(describeBanner(shape), {}),
      autoBlock: shape.withDefault(shape.flag, false),
      release: shape.withDefault(describeRelease(shape), {}),
      categories: shape.list(describeCategory(shape)),
      aliases: shape.map(shape.label),
      texts: shape.map(shape.map(shape.label)),
    }),
    {},
  );
}

function describeOrganisation(shape: Readers) {
  return shape.fields({
    name: shape.label,
    contact: shape.label,
    email: shape.text('an e-mail address', EMAIL),
    phone: shape.text('a number like "tel:+44…"', PHONE),
    url: address(shape),
    address: shape.fields({
      streetAddress: shape.label,
      addressLocality: shape.label,
      addressRegion: shape.label,
      postalCode: shape.label,
      addressCountry: shape.label,
    }),
  });
}

function describeNotice(shape: Readers) {
  return shape.fields({version: shape.withDefault(version(shape), DEFAULT_NOTICE_VERSION)});
}

function describePolicy(shape: Readers) {
  return shape.fields({
    version: version(shape),
    url: address(shape),
    sha256: shape.text('a SHA-256 in hex', SHA256),
  });
}

function describeLinks(shape: Readers) {
  return shape.fields({
    policy: address(shape),
    cookies: address(shape),
    rights: address(shape),
    complaint: address(shape),
  });
}

function describeCookie(shape: Readers) {
  return shape.fields({
    name: shape.withDefault(shape.text('a cookie name', COOKIE_NAME), DEFAULT_COOKIE_NAME),
    domain: host(shape),
    days: shape.withDefault(shape.number(MAX_DAYS), DEFAULT_DAYS),
  });
}

function describeRights(shape: Readers) {
  return shape.fields({relations: shape.list(describeRelation(shape))});
}

function describeRelation(shape: Readers) {
  return shape.fields(
    {id: id(shape), label: shape.withDefaultFrom(shape.label, (relation) => String(relation['id']))},
    'id',
  );
}

function describeBanner(shape: Readers) {
  return shape.fields({placement: shape.withDefault(shape.oneOf(['bar', 'corner', 'flow']), 'bar')});
}

function describeRelease(shape: Readers) {
  return shape.fields({timeout: shape.withDefault(shape.number(MAX_TIMEOUT), DEFAULT_TIMEOUT)});
}

function describeCategory(shape: Readers) {
  return shape.fields(
    {
      id: id(shape),
      basis: shape.withDefaultFrom(shape.oneOf(BASES), effectiveBasis),
      title: shape.label,
      description: shape.label,
      signals: shape.list(shape.text('a signal like "google:analytics_storage"', SIGNAL)),
      services: shape.list(describeService(shape)),
      purposes: terms(shape),
      personalData: terms(shape),
    },
    'id',
  );
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
      stores: shape.list(describeStoredItem(shape)),
      role: shape.oneOf(['processor', 'controller']),
      location: country(shape),
      retention: shape.text('a duration like "P13M"', PERIOD),
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

// Texts that occur in several places.

function id(shape: Readers) {
  return shape.text('an id (letters, digits, "-")', ID, 'config-id');
}

function version(shape: Readers) {
  return shape.text('a version (letters, digits, ".", "_", "-")', VERSION);
}

function address(shape: Readers) {
  return shape.text('an http(s) or relative address', ADDRESS);
}

function country(shape: Readers) {
  return shape.text('a country code', COUNTRY);
}

function host(shape: Readers) {
  return shape.text('a host name', HOST);
}

function terms(shape: Readers) {
  return shape.list(shape.text('a name like "a:b"', TERM));
}
