import type {Browser} from 'puppeteer-core';
import {median, table} from '../figures.ts';
import {openCountingSite} from './counting-site.ts';
import type {Figures, VisitJob} from './figures.ts';
import {timeFirstVisit, weighFirstVisit} from './first-visit.ts';
import {measureFrames, measureInsertion, measureRelease, type Scale} from './large-page.ts';
import {countRefusedVisit, measureAllowedVisits} from './return-visit.ts';
import {type Cell, renderRow, rowsFor} from './rows.ts';
import {prepareSetups, type Setup, type SetupName} from './setups.ts';
import type {Profile} from './tab.ts';

/** The devices to measure on, and the sizes of the large pages. */
export interface VisitBench {
  readonly profiles: readonly Profile[];
  readonly scale: Scale;
}

/** A measurement that is repeated in each round. */
interface Plan {
  readonly setup: Setup;
  readonly profile: Profile;
  readonly measure: (job: VisitJob) => Promise<Figures>;
}

/** Figures by setup and profile, as `inPage slow`. */
type Samples = Map<string, Figures[]>;

const columns = {
  bare: 'Bare gate and banner',
  inPage: 'Privacy Desk, configuration in the page',
  builtIn: 'Configuration built in',
} satisfies Partial<Record<SetupName, string>>;

/** Measures visits. In each round, everything is measured once, in another order. Returns the medians as a Markdown table. */
export async function measureVisits(browser: Browser, rounds: number, bench: VisitBench): Promise<string> {
  const {setups, remove} = await prepareSetups();
  const site = await openCountingSite(setups);
  const samples: Samples = new Map();
  try {
    const plans = bench.profiles.flatMap((profile) =>
      setups.flatMap((setup) =>
        measurementsOf(setup, profile, bench.scale).map((measure): Plan => ({setup, profile, measure})),
      ),
    );
    for (let round = 0; round < rounds; round += 1)
      for (const {setup, profile, measure} of shuffled(plans)) {
        const context = await browser.createBrowserContext();
        const key = `${setup.name} ${profile.name}`;
        const figures = await measure({context, site, setup, profile}).catch((cause: unknown) => {
          throw new Error(`A measurement of ${key} failed.`, {cause});
        });
        samples.set(key, [...(samples.get(key) ?? []), figures]);
        await context.close();
      }
  } finally {
    await site.close();
    await remove();
  }
  return report(samples, bench.scale);
}

/** The page alone is measured only for figures that are subtracted. Large pages are measured once for Privacy Desk, on one profile. */
function measurementsOf(
  {name}: Setup,
  profile: Profile,
  {scripts: [fewer, more], inserted, frames}: Scale,
): readonly Plan['measure'][] {
  const isDesktop = profile.name === 'desktop';
  const visits = [weighFirstVisit, measureAllowedVisits];
  const insertion = (job: VisitJob): Promise<Figures> => measureInsertion(job, inserted);
  if (name === 'none') return isDesktop ? [...visits, insertion] : visits;
  const answered = [...visits, timeFirstVisit];
  if (!isDesktop) return answered;
  if (name === 'builtIn') return [...answered, countRefusedVisit];
  return [
    ...answered,
    countRefusedVisit,
    insertion,
    async (job) => ({fewerReleased: await measureRelease(job, fewer)}),
    async (job) => ({moreReleased: await measureRelease(job, more)}),
    (job) => measureFrames(job, frames),
  ];
}

function report(samples: Samples, scale: Scale): string {
  const medianOf = (setup: SetupName, {figure, profile}: Cell): number | undefined => {
    const values = (samples.get(`${setup} ${profile}`) ?? []).flatMap((figures) => figures[figure] ?? []);
    return values.length > 0 ? median(values) : undefined;
  };
  const valueOf = (setup: SetupName, cell: Cell): number | undefined => {
    const value = medianOf(setup, cell);
    const floor = cell.isAdded ? medianOf('none', cell) : 0;
    return value === undefined || floor === undefined ? undefined : value - floor;
  };
  const setups = Object.keys(columns) as (keyof typeof columns)[];
  return table(
    ['Moment', ...setups.map((setup) => columns[setup]), 'Goal'],
    rowsFor(scale).map((row) => renderRow(row, setups, valueOf)),
  );
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({item, order: Math.random()}))
    .toSorted((a, b) => a.order - b.order)
    .map(({item}) => item);
}
