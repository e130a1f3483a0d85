import {hostAmong} from './host-among.ts';

/** Keys that must all be allowed. */
export type KeySet = readonly string[];

/** What is known of hosts. Names are in lower case and stand for their subdomains too. */
export interface HostRules {
  /** Host of the page. What it asks of itself is never judged. */
  readonly page: string;
  /** The site's own domain: hosts under it are free, unless a service names them. */
  readonly domain: string;
  /** Hosts of declared services → keys of which one must be allowed. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  /** Hosts of known vendors → the category that fits. */
  readonly vendors: ReadonlyMap<string, string>;
}

/** A host that is not free. */
export interface JudgedHost {
  /** The entry that it is or lies under. */
  readonly entry: string;
  /** Whether a service of the site names it. Otherwise it is known as a vendor's. */
  readonly isDeclared: boolean;
  /** It is enough that one of these is allowed. */
  readonly keys: readonly KeySet[];
}

/** What must be allowed before `hostname` may be asked for anything; `undefined` when it is free. What a site declares goes first. */
export const keysFor = (
  hostname: string,
  {page, domain, declared, vendors}: HostRules,
): JudgedHost | undefined => {
  if (hostname === page) return undefined;
  const own = hostAmong(hostname, declared);
  if (own !== undefined)
    return {entry: own, isDeclared: true, keys: (declared.get(own) ?? []).map((key) => [key])};
  if (`.${hostname}`.endsWith(`.${domain}`)) return undefined;
  const entry = hostAmong(hostname, vendors);
  return entry === undefined ? undefined : {entry, isDeclared: false, keys: [[vendors.get(entry) ?? '']]};
};
