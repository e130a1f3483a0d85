import type {SweptItem} from './swept-item.ts';

/** Names of the cookies this page can see. */
const visible = (doc: Document): readonly string[] =>
  doc.cookie.split('; ').flatMap((pair) => pair.split('=', 1)[0] || []);

/**
 * No domain, then `a.b.example.org` and every parent with at least two labels. A browser ignores a deletion for a public
 * suffix (https://www.rfc-editor.org/rfc/rfc6265#section-5.3, step 5), so this needs no list of suffixes.
 */
const domains = (hostname: string): readonly string[] => {
  const labels = hostname.split('.');
  return ['', ...labels.slice(0, -1).map((_, start) => `;domain=${labels.slice(start).join('.')}`)];
};

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`. No page can read a cookie's path, so all that could be seen here are tried. */
const paths = (pathname: string): readonly string[] => {
  const steps = pathname.split('/').filter(Boolean);
  const prefixes = steps.map((_, last) => `/${steps.slice(0, last + 1).join('/')}`);
  return ['/', ...prefixes.flatMap((path) => [path, `${path}/`])];
};

/** Deletes every visible cookie whose name passes `isWanted`, then looks again. */
export const sweepCookies = (
  doc: Document,
  {hostname, pathname}: Pick<Location, 'hostname' | 'pathname'>,
  isWanted: (name: string) => boolean,
): readonly SweptItem[] => {
  const names = new Set(visible(doc).filter(isWanted));
  for (const name of names)
    for (const domain of domains(hostname))
      for (const path of paths(pathname))
        for (const jar of ['', ';secure;partitioned'])
          doc.cookie = `${name}=;max-age=0;path=${path}${domain}${jar}`;
  const left = visible(doc);
  return [...names].map((name) => ({name, kind: 'cookie', ...(left.includes(name) && {reason: 'refused'})}));
};
