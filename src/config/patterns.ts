/**
 * The form of every text that is more than words. They carry the `u` flag and no other, so that `jsonSchema` can quote
 * them (https://json-schema.org/draft/2020-12/json-schema-core#section-6.4). None backtracks far: the longest text is
 * judged in linear time.
 */

/** Ids of categories and services; they become names of fields and parts of addresses. */
export const ID = /^[A-Za-z][A-Za-z\d-]{0,63}$/u;

/** It stands in our cookie, so nothing that needs encoding there. */
export const VERSION = /^[\w.-]{1,32}$/u;

/** The same form: a name that no browser and no library encodes. */
export const COOKIE_NAME = VERSION;

/** Labels joined by dots (https://www.rfc-editor.org/rfc/rfc1123#section-2.1): no scheme, no port, no leading dot. */
export const HOST = /^[A-Za-z\d-]{1,63}(\.[A-Za-z\d-]{1,63})*$/u;

/**
 * An http(s) address, or one relative to the page. No spaces or control characters: a browser skips some of them, so
 * that a scheme can hide behind them (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export const ADDRESS = /^(https?:\/\/|(?![A-Za-z][\w+.-]*:))[!-~\u00a1-\u{10ffff}]+$/u;

/** Somebody at somewhere. Whether it exists, only a letter can tell. */
export const EMAIL = /^[^\s@]+@[^\s@]+$/u;

/** A global number, with or without parameters: https://www.rfc-editor.org/rfc/rfc3966#section-3 */
export const PHONE = /^tel:\+[().-]*\d[\d().-]*(;[!-:<-~]+)*$/u;

/** BCP 47, loosely. */
export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/u;

/** ISO 3166-1 alpha-2. */
export const COUNTRY = /^[A-Z]{2}$/u;

/** ISO 8601 duration in whole numbers. */
export const PERIOD = /^P(?=\d|T)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/u;

/** How long something stays in the browser. */
export const DURATION = new RegExp(`^session$|${PERIOD.source}`, 'u');

/** A name under a prefix: `google:analytics_storage`, `dpv:ServiceUsageAnalytics`. */
export const TERM = /^[\w-]+:[\w.-]+$/u;

/** A consent setting of a vendor that we speak to. */
export const SIGNAL = /^(google|uet|clarity|meta|matomo):\w+$/u;

/** What a stored item is called. Vendors use whatever they like. */
export const STORED_NAME = /^[\s\S]{1,200}$/u;

/** SHA-256 in hex. */
export const SHA256 = /^[\da-f]{64}$/u;
