import type {SweptPlace} from './swept-place.ts';

/**
 * No domain, then `a.b.example.org` and every parent. A browser ignores a deletion for a public suffix
 * (https://www.rfc-editor.org/rfc/rfc6265#section-5.3, step 5), so this needs no list of suffixes.
 */
const domainsOf = (hostname: string): readonly string[] => {
  const labels = hostname.split('.');
  return ['', ...labels.map((_, start) => `;domain=${labels.slice(start).join('.')}`)];
};

/** `/a/b` → `/a/b`, `/`, `/a`, `/a/`: every path of a cookie that is sent there. */
const prefixesOf = (path: string): readonly string[] => [
  path,
  ...[...path.matchAll(/\//g)].flatMap(({index}) => [path.slice(0, index) || '/', path.slice(0, index + 1)]),
];

/**
 * A cookie that was set with these attributes is only replaced by one that has them too: a prefix in the name asks for
 * `secure` (https://www.rfc-editor.org/rfc/rfc6265bis#section-5.6), a partition is a jar of its own
 * (https://www.ietf.org/archive/id/draft-cutler-httpbis-partitioned-cookies-01.html), and a frame on another site may
 * write nothing without `samesite=none`.
 */
const JARS = ['', ';secure;samesite=none', ';secure;samesite=none;partitioned'];

/**
 * The cookies that this page sees. No page can read a cookie's domain and path, so all are tried that a cookie may have
 * which is sent to one of `paths`, pages of this host. That reaches cookies of an exact name that this page does not see.
 */
export const cookiePlace = (doc: Document, hostname: string, paths: readonly string[]): SweptPlace => {
  const domains = domainsOf(hostname);
  const prefixes = [...new Set(paths.flatMap(prefixesOf))];
  return {
    names: () => [...new Set(doc.cookie.split('; ').flatMap((pair) => pair.split('=', 1)[0] || []))],
    remove(name) {
      for (const domain of domains)
        for (const path of prefixes)
          for (const jar of JARS) doc.cookie = `${name}=;max-age=0;path=${path}${domain}${jar}`;
      return undefined;
    },
  };
};
