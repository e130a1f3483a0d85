import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {readCookies, setCookie} from '../../platform/web/cookie.ts';
import type {ErasableStore} from './stores.ts';

/**
 * Attributes to delete a cookie with. A cookie can only be replaced by one with the attributes it needs: a prefix in its name
 * requires `secure` (https://www.rfc-editor.org/rfc/rfc6265bis#section-5.6), a partitioned cookie is separate from an
 * unpartitioned one (https://www.ietf.org/archive/id/draft-cutler-httpbis-partitioned-cookies-01.html), and a frame on
 * another site can only write with `samesite=none`.
 */
const ATTRIBUTES = ['', ';secure;samesite=none', ';secure;samesite=none;partitioned'];

/**
 * The cookies of this host. `names` lists those that this page sees. `remove` also reaches cookies that it does not see: a
 * page cannot read the domain and path of a cookie, so `remove` tries all that a cookie can have which the browser sends to
 * one of `paths`.
 */
export function cookieStore(doc: Document, hostname: string, paths: readonly string[]): ErasableStore {
  const domains = domainsOf(hostname);
  const cookiePaths = [...new Set(paths.flatMap(cookiePathsOf))];
  return {
    names: () => [
      ...new Set(
        readCookies(doc)
          .split('; ')
          .flatMap((pair) => pair.split('=', 1)[0] || []),
      ),
    ],
    remove(name) {
      for (const domain of domains)
        for (const path of cookiePaths)
          for (const attributes of ATTRIBUTES)
            setCookie(doc, `${name}=;max-age=0;path=${path}${domain}${attributes}`);
      return undefined;
    },
  };
}

/** Every path costs about twelve writes for each name and domain. With more paths, the visitor would have to wait. */
const MAX_PATHS = 40;

/** What `knownPaths` reads. Not every browser has the Navigation API. */
export type PathsWindow = Pick<Window, 'document' | 'location' | 'performance'> & {
  readonly navigation?: Pick<Navigation, 'entries'>;
};

/**
 * Paths of this host that the visitor may have been on, as far as a page can know them: its own path, the path it was loaded
 * from (which its cookies belong to, even if a router has changed the URL), the referrer, the history of this tab, and its
 * links.
 */
export function knownPaths({document, location, performance, navigation}: PathsWindow): readonly string[] {
  // A page may own each of these names. An error in one source does not stop the others.
  const urls = [
    () => [location.href],
    () => performance.getEntriesByType('navigation').map(({name}) => name),
    () => [document.referrer],
    () => navigation?.entries().map(({url}) => url),
    // Not `Array.from`, which MooTools replaces by a function that ignores its second argument.
    () => [...document.links].map(({href}) => href),
  ].flatMap((read) => tryOrUndefined(read) ?? []);
  // Unlike `new URL()`, a link element does not throw.
  const link = document.createElement('a');
  const paths = urls.flatMap((url) => {
    link.href = url ?? '';
    return url && link.hostname === location.hostname ? link.pathname : [];
  });
  return [...new Set(paths)].slice(0, MAX_PATHS);
}

/**
 * No domain attribute, then one for `a.b.example.org` and for each parent domain. Browsers ignore a deletion for a public
 * suffix (https://www.rfc-editor.org/rfc/rfc6265#section-5.3, step 5), so no list of suffixes is needed.
 */
function domainsOf(hostname: string): readonly string[] {
  const labels = hostname.split('.');
  return ['', ...labels.map((_, start) => `;domain=${labels.slice(start).join('.')}`)];
}

/** Every path that a cookie can have which is sent to `path`: `/a/b` → `/a/b`, `/`, `/a`, `/a/`. */
function cookiePathsOf(path: string): readonly string[] {
  return [
    path,
    ...[...path.matchAll(/\//g)].flatMap(({index}) => [
      path.slice(0, index) || '/',
      path.slice(0, index + 1),
    ]),
  ];
}
