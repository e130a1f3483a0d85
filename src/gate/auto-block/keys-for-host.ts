/** Keys that must all be allowed. */
export type KeySet = readonly string[];

/** What is known about hosts. Host names are in lower case and include their subdomains. */
export interface HostRules {
  /** Host of the page. Requests to it are always allowed. */
  readonly pageHost: string;
  /** The site's own domain. Hosts under it are allowed unless a service declares them. */
  readonly siteDomain: string;
  /** Host that services of the configuration declare → keys, one of which must be allowed. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  /** Host of a known vendor → category. */
  readonly vendors: ReadonlyMap<string, string>;
}

/** A host that needs consent. */
interface RestrictedHost {
  /** The host in the rules that it is, or is a subdomain of. */
  readonly rule: string;
  /** Whether a service of the configuration declares it. Otherwise it belongs to a known vendor. */
  readonly isDeclared: boolean;
  /** One of these sets must be allowed. */
  readonly keySets: readonly KeySet[];
}

/**
 * What must be allowed before the page may request anything from `hostname`, or `undefined` if nothing must. The services of
 * the configuration take precedence over the known vendors.
 */
export function keysForHost(
  hostname: string,
  {pageHost, siteDomain, declared, vendors}: HostRules,
): RestrictedHost | undefined {
  if (hostname === pageHost) return undefined;
  const declaredRule = longestSuffixIn(hostname, declared);
  if (declaredRule !== undefined) {
    const keys = declared.get(declaredRule) ?? [];
    return {rule: declaredRule, isDeclared: true, keySets: keys.map((key) => [key])};
  }
  if (`.${hostname}`.endsWith(`.${siteDomain}`)) return undefined;
  const rule = longestSuffixIn(hostname, vendors);
  return rule === undefined ? undefined : {rule, isDeclared: false, keySets: [[vendors.get(rule) ?? '']]};
}

/** The longest host in `known` that `hostname` is, or is a subdomain of. */
function longestSuffixIn(hostname: string, known: {has(host: string): boolean}): string | undefined {
  for (let host = hostname; host; host = host.slice(host.indexOf('.') + 1)) {
    if (known.has(host)) return host;
    if (!host.includes('.')) return undefined;
  }
  return undefined;
}
