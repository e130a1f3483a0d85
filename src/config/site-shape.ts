import {describeCategory} from './category-shape.ts';
import {address, country, email, host, id, period, postalAddress, version} from './common-shapes.ts';
import {
  DEFAULT_COOKIE_NAME,
  DEFAULT_DAYS,
  DEFAULT_NOTICE_VERSION,
  DEFAULT_RECEIPT_RETENTION,
  DEFAULT_TIMEOUT,
  MAX_DAYS,
  MAX_TIMEOUT,
} from './defaults.ts';
import {COOKIE_NAME, LANGUAGE, LINK_KEY, PHONE, SHA256} from './patterns.ts';
import type {Readers} from './readers.ts';

/**
 * The one description of the configuration: every key, the form of its value, and its default. `parseConfig` calls it with
 * parts that read values, and `jsonSchema` with parts that make a schema.
 */
export function describeSite(shape: Readers) {
  return shape.withDefault(
    shape.fields({
      organisation: shape.withDefault(describeOrganisation(shape), {}),
      site: shape.withDefault(shape.label, 'Website'),
      language: shape.withDefault(languageTag(shape), 'en'),
      languages: shape.list(languageTag(shape)),
      jurisdiction: shape.withDefault(country(shape), 'GB'),
      notice: shape.withDefault(describeNotice(shape), {}),
      policy: shape.withDefault(describePolicy(shape), {}),
      links: shape.withDefault(describeLinks(shape), {}),
      cookie: shape.withDefault(describeCookie(shape), {}),
      receipts: shape.withDefault(describeReceipts(shape), {}),
      regulator: shape.fields({name: shape.label, url: address(shape)}),
      rights: shape.withDefault(describeRights(shape), {}),
      banner: shape.withDefault(describeBanner(shape), {}),
      autoBlock: shape.withDefault(shape.flag, false),
      release: shape.withDefault(describeRelease(shape), {}),
      movedFrom: describeMovedFrom(shape),
      categories: shape.list(describeCategory(shape)),
      aliases: shape.map(shape.label),
      texts: shape.map(shape.map(shape.label, LINK_KEY, address(shape))),
    }),
    {},
  );
}

function languageTag(shape: Readers) {
  return shape.text('a language tag like "en"', LANGUAGE);
}

function describeOrganisation(shape: Readers) {
  return shape.fields({
    name: shape.label,
    contact: shape.label,
    email: email(shape),
    phone: shape.text('a number like "tel:+44…"', PHONE),
    url: address(shape),
    address: postalAddress(shape),
  });
}

function describeNotice(shape: Readers) {
  return shape.fields({
    version: shape.withDefault(version(shape), DEFAULT_NOTICE_VERSION),
    changes: shape.list(
      shape.fields({from: version(shape), categories: shape.declared(id(shape)), text: shape.label}, 'from'),
    ),
  });
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
    endpoint: address(shape),
  });
}

function describeReceipts(shape: Readers) {
  return shape.fields({
    endpoint: address(shape),
    retention: shape.withDefault(period(shape), DEFAULT_RECEIPT_RETENTION),
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

/** The names of tools are checked by the command line and by `desk-moved.js`: a first visit does not download their list. */
function describeMovedFrom(shape: Readers) {
  return shape.fields({tool: shape.label, cookie: shape.label, consents: shape.flag}, 'tool');
}

function describeRelease(shape: Readers) {
  return shape.fields({timeout: shape.withDefault(shape.number(MAX_TIMEOUT), DEFAULT_TIMEOUT)});
}
