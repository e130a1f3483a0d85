import {describeCategory} from './describe-category.ts';
import {describeOrganisation} from './describe-organisation.ts';
import {address, country, host} from './describe-terms.ts';
import {COOKIE_NAME, LANGUAGE, SHA256, VERSION} from './patterns.ts';
import type {Words} from './words.ts';

const version = (words: Words) => words.text('a version (letters, digits, ".", "_", "-")', VERSION);

const describeCookie = (words: Words) =>
  words.fields({
    name: words.or(words.text('a cookie name', COOKIE_NAME), 'privacy-desk'),
    domain: host(words),
    days: words.or(words.count(400), 180),
  });

const describePolicy = (words: Words) =>
  words.fields({
    version: version(words),
    url: address(words),
    sha256: words.text('a SHA-256 in hex', SHA256),
  });

const describeBanner = (words: Words) =>
  words.fields({placement: words.or(words.oneOf(['bar', 'corner', 'flow']), 'bar')});

const describeLinks = (words: Words) =>
  words.fields({
    policy: address(words),
    cookies: address(words),
    rights: address(words),
    complaint: address(words),
  });

/** Describes the whole configuration, once. Who brings the words decides what comes of it: a reader, or a schema. */
export const describeSite = (words: Words) =>
  words.or(
    words.fields({
      organisation: words.or(describeOrganisation(words), {}),
      site: words.or(words.label, 'Website'),
      language: words.or(words.text('a language tag', LANGUAGE), 'en'),
      jurisdiction: words.or(country(words), 'GB'),
      notice: words.or(words.fields({version: words.or(version(words), '1')}), {}),
      policy: words.or(describePolicy(words), {}),
      links: words.or(describeLinks(words), {}),
      cookie: words.or(describeCookie(words), {}),
      receipts: words.or(words.fields({endpoint: address(words)}), {}),
      banner: words.or(describeBanner(words), {}),
      safetyNet: words.or(words.flag, false),
      release: words.or(words.fields({patience: words.or(words.count(60), 5)}), {}),
      categories: words.list(describeCategory(words)),
      aliases: words.map(words.label),
      texts: words.map(words.map(words.label)),
    }),
    {},
  );
