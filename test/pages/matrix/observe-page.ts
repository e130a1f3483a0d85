import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {untilQuiet} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {expectedRequests, expectedScripts} from './expected.ts';
import type {Environment} from './expected.ts';
import type {CategoryName} from './form.ts';
import {forms} from './forms.ts';

/** What a page has done by the time it is quiet. */
export interface Observation {
  readonly page: string;
  /** The paths that it requested from the vendors, each once: browsers request videos in parts. */
  readonly requested: ReadonlySet<string>;
  /** Names of the vendors' scripts that ran, in order. */
  readonly ran: readonly string[];
}

/** What to wait for before a page is observed: full paths, and full names of scripts. */
export interface Expected {
  readonly requests: readonly string[];
  readonly scripts: readonly string[];
}

/** How long the expected requests and scripts may take, in milliseconds. Later ones count as missing. */
const TIMEOUT_MS = 5_000;

/** What `page` does while `granted` is granted. */
export function expectedOn(
  page: string,
  granted: readonly CategoryName[],
  environment: Environment,
): Expected {
  const onPage = forms.filter((form) => form.page === page);
  return {
    requests: onPage.flatMap((form) =>
      expectedRequests(form, granted, environment).map((path) => `/${form.name}/${path}`),
    ),
    scripts: onPage.flatMap((form) =>
      expectedScripts(form, granted, environment).map((name) => `${form.name}/${name}`),
    ),
  };
}

/** Observes the newest page of the site, which the tab shows, once it has done what is expected and is quiet. */
export async function observePage(
  tab: Tab,
  hosts: Hosts,
  page: string,
  {requests, scripts}: Expected,
): Promise<Observation> {
  const load = hosts.site.loads;
  const isDone = async (): Promise<boolean> => {
    await tab.evaluate(submitVendorForm);
    const requested = requestedBy(hosts, load);
    if (!requests.every((path) => requested.has(path))) return false;
    const ran = await scriptsRunOn(tab);
    return scripts.every((name) => ran.includes(name));
  };
  await until('what is expected', isDone, TIMEOUT_MS).catch(() => undefined);
  await untilQuiet(tab, hosts);
  return {page, requested: requestedBy(hosts, load), ran: await scriptsRunOn(tab)};
}

/** The paths that the page with the number `load` requested. */
function requestedBy({vendor}: Hosts, load: number): ReadonlySet<string> {
  return new Set(vendor.log.arrivals.filter((arrival) => arrival.load === load).map(({path}) => path));
}

/** Submits the vendor's HTML form once, when it is on the page. Runs in the page. */
function submitVendorForm(): void {
  const form = document.querySelector<HTMLFormElement>('form[target="answer"]:not([data-sent])');
  form?.setAttribute('data-sent', '');
  form?.submit();
}
