import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import type {PageDeps} from '../../contract/page.ts';
import type {} from '../../contract/public-api.ts';
import {keysForHost} from '../../gate/auto-block/keys-for-host.ts';
import {categoriesIn, wrapperFor} from '../../gate/auto-block/snippet.ts';
import {executionTiming} from '../../gate/release/script.ts';

type Loading = HTMLScriptElement | HTMLIFrameElement | HTMLLinkElement;

/** Elements that load something by themselves. `markup-not-held` is about those that are marked. */
const LOADING = 'script[src],iframe[src],link[rel~=stylesheet][href]';
const MARKED = '[data-consent],template *';

/**
 * Reports scripts, frames and style sheets of the hosts of configured services that load without a yes, because they are not
 * marked. Automatic blocking reports what it blocks itself. When markup of the same service was released, what that has
 * inserted is not told apart from the page's own, and nothing is reported.
 */
export function checkUnmarked(
  {win, running}: Pick<PageDeps, 'win' | 'running'>,
  {categories, autoBlock}: SiteConfig,
): readonly Problem[] {
  if (autoBlock) return [];
  const {document, location} = win;
  const rules = {
    pageHost: location.hostname,
    siteDomain: location.hostname,
    vendors: new Map<string, string>(),
  };
  const declared = hostsOf(categories);
  const mayRun = (key: string): boolean =>
    win.privacyDesk?.allows(key) === true ||
    running.some(({keys}) => [key, ...categoriesIn(key)].some((one) => keys.includes(one)));
  return [...document.querySelectorAll<Loading>(LOADING)].flatMap((element) => {
    const address = addressOf(element);
    if (!address || element.matches(MARKED)) return [];
    const keys = keysForHost(address.hostname, {...rules, declared})?.keySets.flat() ?? [];
    return keys.length && !keys.some(mayRun) ? [problemAt(address, keys[0] ?? '')] : [];
  });
}

/** Host → keys of the services that declare it. */
function hostsOf(categories: SiteConfig['categories']): ReadonlyMap<string, readonly string[]> {
  const hosts = new Map<string, readonly string[]>();
  for (const {id, services} of categories)
    for (const service of services)
      for (const host of service.hosts) hosts.set(host, [...(hosts.get(host) ?? []), `${id}:${service.id}`]);
  return hosts;
}

/** The address that `element` loads; `undefined` when it loads none, such as a script with a type that does not run. */
function addressOf(element: Loading): URL | undefined {
  if (element.localName === 'script' && !executionTiming(element as HTMLScriptElement)) return undefined;
  const address = 'src' in element ? element.src : element.href;
  return /^https?:/.test(address) ? new URL(address) : undefined;
}

function problemAt({origin, pathname}: URL, key: string): Problem {
  const message = `This is of the service ${key}, and loads without a yes, because it is not marked. Write ${wrapperFor(key)} around it, or turn on automatic blocking.`;
  return {code: 'markup-unmarked', path: origin + pathname, message};
}
