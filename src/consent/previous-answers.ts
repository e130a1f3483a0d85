import {isObject, listOf, objectOf} from '../config/unchecked.ts';
import type {PreviousTool} from '../config/moved-config.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';

/** Answers that another consent tool has stored. The names are those of that tool. */
export interface PreviousAnswers {
  /** When they were given, in milliseconds since 1970-01-01 UTC; `undefined` when the tool does not store it. */
  readonly time: number | undefined;
  /** Categories, and services where the tool stores a service's own answer. */
  readonly granted: readonly string[];
  readonly refused: readonly string[];
}

/** What a tool stores, and how to read it. */
interface StoredFormat {
  /** The name of its cookie, or of its key in web storage, unless the site has chosen another. */
  readonly name: string;
  /** The name of a second cookie that it sets when the visitor answers. */
  readonly answeredName?: string;
  /** `undefined` when the text is not an answer of the visitor: it is not read at all if there is any doubt. */
  read(text: string, answered: string | undefined): PreviousAnswers | undefined;
}

/** The format of each tool's stored answers, as their sources and real cookies show it. */
export const storedFormats: Readonly<Record<PreviousTool, StoredFormat>> = {
  // https://github.com/orestbida/cookieconsent/blob/master/src/utils/cookies.js
  cookieconsent: {name: 'cc_cookie', read: (text) => readCookieconsent(parseEncoded(text))},
  // https://github.com/klaro-org/klaro-js/blob/master/src/consent-manager.js
  klaro: {name: 'klaro', read: (text) => readKlaro(parseEncoded(text))},
  cookiebot: {name: 'CookieConsent', read: readCookiebot},
  // https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0
  onetrust: {name: 'OptanonConsent', answeredName: 'OptanonAlertBoxClosed', read: readOneTrust},
};

/** The value of JSON that is percent-encoded. */
function parseEncoded(text: string): unknown {
  return tryOrUndefined((): unknown => JSON.parse(decodeURIComponent(text)));
}

/**
 * `categories` lists what was accepted; `services` has every category, with the services in it that were accepted. Where a
 * category has services, not all of them may have been accepted: then only those count.
 */
function readCookieconsent(stored: unknown): PreviousAnswers | undefined {
  const {categories, services, lastConsentTimestamp} = objectOf(stored);
  if (!Array.isArray(categories) || !isObject(services)) return undefined;
  const granted = textsIn(categories);
  const withServices = Object.keys(services).filter((category) => listOf(services[category]).length);
  return {
    time: timeOf(lastConsentTimestamp),
    granted: [
      ...granted.filter((category) => !withServices.includes(category)),
      ...withServices.flatMap((category) => textsIn(listOf(services[category]))),
    ],
    refused: Object.keys(services).filter((category) => !granted.includes(category)),
  };
}

/** An object of services, each with `true` or `false`. It has no time. */
function readKlaro(stored: unknown): PreviousAnswers | undefined {
  if (!isObject(stored)) return undefined;
  const answered = (isGranted: boolean): readonly string[] =>
    Object.keys(stored).filter((name) => stored[name] === isGranted);
  return {time: undefined, granted: answered(true), refused: answered(false)};
}

/** A literal such as `{stamp:'…',necessary:true,statistics:false,method:'explicit',ver:1,utc:1716329838000,region:'gb'}`. */
function readCookiebot(text: string): PreviousAnswers | undefined {
  const literal = tryOrUndefined(() => decodeURIComponent(text)) ?? '';
  // Where consent was not asked for, it is "implied", and the whole value may be `-1`.
  if (!literal.includes("method:'explicit'")) return undefined;
  const named = (value: string): readonly string[] =>
    [...literal.matchAll(/[{,](\w+):(true|false)(?=[,}])/g)].flatMap(([, name = '', found]) =>
      found === value ? name : [],
    );
  const [, utc] = /[{,]utc:(\d+)[,}]/.exec(literal) ?? [];
  return {time: utc ? Number(utc) : undefined, granted: named('true'), refused: named('false')};
}

/** A query string with `groups=C0001:1,C0002:0`. It is there before any answer; then the second cookie has the time. */
function readOneTrust(text: string, answered: string | undefined): PreviousAnswers | undefined {
  const decode = (value = ''): string | undefined => tryOrUndefined(() => decodeURIComponent(value));
  const time = timeOf(decode(answered));
  const groups = decode(/(?:^|&)groups=([^&]*)/.exec(text)?.[1]);
  if (!groups || time === undefined) return undefined;
  const named = (value: string): readonly string[] =>
    groups.split(',').flatMap((group) => (group.endsWith(`:${value}`) ? group.slice(0, -2) : []));
  return {time, granted: named('1'), refused: named('0')};
}

function textsIn(items: readonly unknown[]): readonly string[] {
  return items.filter((item) => typeof item === 'string');
}

/** The time of an ISO 8601 text in milliseconds; `undefined` when it is none. */
function timeOf(text: unknown): number | undefined {
  const time = typeof text === 'string' && Date.parse(text);
  return time || undefined;
}
