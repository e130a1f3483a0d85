import {basisOf} from './basis-of.ts';
import {COOKIE_NAME, EMAIL, HOST, LANGUAGE, PHONE, SHA256, TERM, VERSION} from './patterns.ts';
import {address, country, id, serviceShape} from './service-shape.ts';
import {count, fields, label, list, map, oneOf, or, text} from './make-shape.ts';
import type {Loose} from './shape.ts';
import type {Basis} from './types.ts';

const version = text('1 to 32 letters, digits, ".", "_", "-"', VERSION);
const terms = list(text('a name such as "prefix:name"', TERM));

const organisation = fields({
  name: label,
  contact: label,
  email: text('an e-mail address', EMAIL),
  phone: text('a number such as "tel:+44-20-…"', PHONE),
  url: address,
  address: fields({
    streetAddress: label,
    addressLocality: label,
    addressRegion: label,
    postalCode: label,
    addressCountry: label,
  }),
});

const basis = or(
  oneOf<Basis>(['consent', 'necessary'], ' ("statistics" and "appearance" are not available yet)'),
  (category: Loose) => basisOf(category['basis'], category['id']),
);

const category = fields({
  id,
  basis,
  title: label,
  description: label,
  signals: terms,
  services: list(serviceShape),
  purposes: terms,
  personalData: terms,
});

/** The whole configuration. */
export const siteShape = or(
  fields({
    organisation: or(organisation, {}),
    site: or(label, 'Website'),
    language: or(text('a language tag (BCP 47)', LANGUAGE), 'en'),
    jurisdiction: or(country, 'GB'),
    notice: or(fields({version: or(version, '1')}), {}),
    policy: or(fields({version, url: address, sha256: text('a SHA-256 in hex', SHA256)}), {}),
    links: or(fields({policy: address, cookies: address, rights: address, complaint: address}), {}),
    cookie: or(
      fields({
        name: or(text('a cookie name, at most 64 characters', COOKIE_NAME), 'privacy-desk'),
        domain: text('a host name', HOST),
        days: or(count(400), 180),
      }),
      {},
    ),
    receipts: or(fields({endpoint: address}), {}),
    categories: list(category),
    aliases: map(label),
    texts: map(map(label)),
  }),
  {},
);
