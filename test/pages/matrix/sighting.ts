import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import type {Hosts} from '../hosts/hosts.ts';
import {ranOn} from '../ran.ts';
import {untilQuiet} from '../vendor-requests.ts';
import {expectedAsks, expectedRuns} from './expected.ts';
import type {Where} from './expected.ts';
import type {CategoryName} from './form.ts';
import {forms} from './forms.ts';

/** What one page has done by the time it is quiet. */
export interface Sighting {
  readonly page: string;
  /** Paths that it asked the vendors for, each once: browsers ask for a film in parts. */
  readonly asked: ReadonlySet<string>;
  /** Names of the vendors' scripts that ran, in order. */
  readonly ran: readonly string[];
  readonly errors: readonly string[];
  readonly violations: readonly string[];
}

/** What to wait for before a page is called quiet: the whole names of paths and scripts. */
export interface Awaited {
  readonly asks: readonly string[];
  readonly runs: readonly string[];
}

/** How long what is expected may take, in milliseconds. What has not come by then is missing. */
const patience = 5_000;

/** What `page` is expected to do while `granted` is granted. */
export const awaitedOn = (page: string, granted: readonly CategoryName[], where: Where): Awaited => {
  const here = forms.filter((form) => form.page === page);
  return {
    asks: here.flatMap((form) => expectedAsks(form, granted, where).map((path) => `/${form.name}/${path}`)),
    runs: here.flatMap((form) => expectedRuns(form, granted, where).map((name) => `${form.name}/${name}`)),
  };
};

/** Sends the vendor's form, once it is on the page. Runs in the page. */
const sendForm = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[target="answer"]:not([data-sent])');
  form?.setAttribute('data-sent', '');
  form?.submit();
};

const askedBy = ({vendor}: Hosts, load: number): ReadonlySet<string> =>
  new Set(vendor.log.arrivals.filter((arrival) => arrival.load === load).map(({path}) => path));

/** Looks at the page that the tab shows, number `load` of its site, once it has done what is awaited and is quiet. */
export const lookAt = async (
  tab: Tab,
  hosts: Hosts,
  page: string,
  {asks, runs}: Awaited,
): Promise<Sighting> => {
  const load = hosts.site.loads;
  const isDone = async (): Promise<boolean> => {
    await tab.evaluate(sendForm);
    const asked = askedBy(hosts, load);
    if (!asks.every((path) => asked.has(path))) return false;
    const ran = await ranOn(tab);
    return runs.every((name) => ran.includes(name));
  };
  await until('what is expected', isDone, patience).catch(() => undefined);
  await untilQuiet(tab, hosts);
  const {errors, violations} = await tab.recorded();
  return {page, asked: askedBy(hosts, load), ran: await ranOn(tab), errors, violations};
};
