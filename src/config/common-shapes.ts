/** Shapes that occur in several places of the configuration. */
import {ADDRESS, COUNTRY, EMAIL, HOST, ID, PERIOD, TERM, VERSION} from './patterns.ts';
import type {Readers} from './readers.ts';

export function id(shape: Readers) {
  return shape.text('an id (letters, digits, "-")', ID, 'config-id');
}

export function version(shape: Readers) {
  return shape.text('a version (letters, digits, ".", "_", "-")', VERSION);
}

export function address(shape: Readers) {
  return shape.text('an address like "https://…" or "/…"', ADDRESS);
}

export function email(shape: Readers) {
  return shape.text('an e-mail address', EMAIL);
}

export function postalAddress(shape: Readers) {
  return shape.fields({
    streetAddress: shape.label,
    addressLocality: shape.label,
    addressRegion: shape.label,
    postalCode: shape.label,
    addressCountry: shape.label,
  });
}

export function period(shape: Readers) {
  return shape.text('a duration like "P13M"', PERIOD);
}

export function country(shape: Readers) {
  return shape.text('a country code', COUNTRY);
}

export function host(shape: Readers) {
  return shape.text('a host name', HOST);
}

export function terms(shape: Readers) {
  return shape.list(shape.text('a name like "a:b"', TERM));
}
