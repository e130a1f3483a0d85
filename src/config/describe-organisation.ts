import {address} from './describe-terms.ts';
import {EMAIL, PHONE} from './patterns.ts';
import type {Words} from './words.ts';

/** What an owner says of who asks for consent. */
export const describeOrganisation = (words: Words) =>
  words.fields({
    name: words.label,
    contact: words.label,
    email: words.text('an e-mail address', EMAIL),
    phone: words.text('a number like "tel:+44…"', PHONE),
    url: address(words),
    address: words.fields({
      streetAddress: words.label,
      addressLocality: words.label,
      addressRegion: words.label,
      postalCode: words.label,
      addressCountry: words.label,
    }),
  });
