/** More would take longer than anybody waits: each path costs some twelve writes for every name and domain. */
const MOST = 40;

/** What `knownPaths` reads. Not every browser has the Navigation API. */
export type PathsWindow = Pick<Window, 'document' | 'location' | 'performance'> & {
  readonly navigation?: Pick<Navigation, 'entries'>;
};

/**
 * Paths of this host that the visitor may have been on, as far as a page can know: its own, the one it was loaded from (its
 * cookies go by that, whatever a router has made of the address), the page before, this tab's history, its links.
 */
export const knownPaths = ({document, location, performance, navigation}: PathsWindow): readonly string[] => {
  const addresses = [
    location.href,
    ...performance.getEntriesByType('navigation').map(({name}) => name),
    document.referrer,
    ...(navigation?.entries() ?? []).map(({url}) => url),
    ...Array.from(document.links, ({href}) => href),
  ];
  // Unlike `new URL()`, an anchor does not throw.
  const anchor = document.createElement('a');
  const paths = addresses.flatMap((address) => {
    anchor.href = address ?? '';
    return address && anchor.hostname === location.hostname ? anchor.pathname : [];
  });
  return [...new Set(paths)].slice(0, MOST);
};
