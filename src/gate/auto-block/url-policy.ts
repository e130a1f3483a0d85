import {type HostRules, type KeySet, keysForHost} from './keys-for-host.ts';

/** The verdict on a URL that needs consent. */
export interface UrlVerdict {
  /** The URL without its query, which may contain an identifier of the visitor. */
  readonly url: string;
  /** What must be allowed: a category, or `category:service`. If several must be, they are separated by spaces. */
  readonly key: string;
}

/**
 * Checks a URL as the page wrote it. Returns a verdict if it must be blocked, or `undefined` if it may be requested. Calls
 * `onAllowed` if it needs consent and has it. Never throws.
 */
export type UrlPolicy = (url: unknown, onAllowed?: (allowed: UrlVerdict) => void) => UrlVerdict | undefined;

/** What a policy is based on. */
export interface UrlPolicyOptions {
  readonly rules: HostRules;
  /** Host of `rules` → what marked elements of the page ask for before they load from it. */
  readonly markedKeys: ReadonlyMap<string, readonly KeySet[]>;
  /** The base URL of the page. */
  base(): string;
  allows(key: string): boolean;
}

/** Schemes that use the network. Nothing else can be blocked. */
const NETWORK = /^(http|ws)s?:$/;

/** Creates the policy that every part of automatic blocking asks. */
export function createUrlPolicy({rules, markedKeys, base, allows}: UrlPolicyOptions): UrlPolicy {
  return (input, onAllowed) => {
    const url = parseUrl(input, base());
    const host =
      url && NETWORK.test(url.protocol) ? keysForHost(url.hostname.replace(/\.$/, ''), rules) : undefined;
    if (!url || !host) return undefined;
    const marked = markedKeys.get(host.rule);
    // The page's own markup adds to what a service declares, and replaces what is known about a vendor.
    const keySets = host.isDeclared ? [...host.keySets, ...(marked ?? [])] : (marked ?? host.keySets);
    const verdictFor = (keys: KeySet = []): UrlVerdict => ({
      url: url.origin + url.pathname,
      key: keys.join(' '),
    });
    const allowed = keySets.find((keys) => keys.every(allows));
    if (!allowed) return verdictFor(keySets[0]);
    onAllowed?.(verdictFor(allowed));
    return undefined;
  };
}

function parseUrl(input: unknown, base: string): URL | undefined {
  try {
    return new URL(String(input), base);
  } catch {
    return undefined; // The browser itself reports the error.
  }
}
