/**
 * The forms of texts in the configuration. Their only flag is `u`, so that the JSON Schema can contain them:
 * https://json-schema.org/draft/2020-12/json-schema-core#section-6.4. None backtracks far: they are tested in linear time.
 */

/** Id of a category or service. Attributes, keys and addresses contain it. */
export const ID = /^[A-Za-z][A-Za-z\d-]{0,63}$/u;

/** A category (`media`), or a service in it (`media:youtube`). */
export const KEY = /^[A-Za-z][A-Za-z\d-]{0,63}(:[A-Za-z][A-Za-z\d-]{0,63})?$/u;

/** A version. The cookie contains it, so nothing in it needs encoding. */
export const VERSION = /^[\w.-]{1,32}$/u;

/** A cookie name that no browser and no library encodes. */
export const COOKIE_NAME = VERSION;

/** A host name: labels joined by dots (https://www.rfc-editor.org/rfc/rfc1123#section-2.1). */
export const HOST = /^[A-Za-z\d-]{1,63}(\.[A-Za-z\d-]{1,63})*$/u;

/**
 * An http(s) address, or a relative one that begins with `/`, `.`, `?` or `#`: `example.org` would be the name of a file beside
 * the page. Without spaces and control characters: browsers skip some of them, which can hide a scheme
 * (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export const ADDRESS = /^(https?:\/\/|(?=[/.?#]))[!-~\u00a1-\u{10ffff}]+$/u;

/** An e-mail address, roughly. */
export const EMAIL = /^[^\s@]+@[^\s@]+$/u;

/** A global telephone number, with or without parameters: https://www.rfc-editor.org/rfc/rfc3966#section-3 */
export const PHONE = /^tel:\+[().-]*\d[\d().-]*(;[!-:<-~]+)*$/u;

/** A BCP 47 language tag, roughly. No registered language has more than three letters: https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1 */
export const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/u;

/** An ISO 3166-1 alpha-2 country code. */
export const COUNTRY = /^(?!UK$)[A-Z]{2}$/u;

/** A day of the calendar, `YYYY-MM-DD`. A month may have fewer days: `privacy-desk check` reports a date that does not exist. */
export const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u;

/** An ISO 8601 duration in whole numbers. */
export const PERIOD = /^P(?=\d|T)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/u;

/**
 * How long an item stays in the browser: an ISO 8601 duration, or until the browser is closed. The annotation lets the build
 * leave the pattern out of bundles that do not use it.
 */
export const DURATION = /* @__PURE__ */ new RegExp(`^session$|${PERIOD.source}`, 'u');

/** A term with the prefix of its vocabulary: `dpv:ServiceUsageAnalytics`. */
export const TERM = /^[\w-]+:[\w.-]+$/u;

/** A consent signal of a supported vendor: `google:analytics_storage`. */
export const SIGNAL = /^(google|uet|clarity|meta|matomo):\w+$/u;

/** Name of a stored item. Vendors use any characters. */
export const STORED_NAME = /^[\s\S]{1,200}$/u;

/** SHA-256 in hex. */
export const SHA256 = /^[\da-f]{64}$/u;

/** The keys in `texts` whose values are addresses. */
export const LINK_KEY = /^links\./u;
