import {visits} from '../visits.ts';
import type {Figures, VisitJob} from './figures.ts';
import {needed, weigh} from './first-visit.ts';
import {openTab, profiles} from './tab.ts';

/** Counts the return visit of a visitor who refused. */
export async function countRefusedVisit(job: VisitJob): Promise<Figures> {
  const {context, site, setup, profile} = job;
  await answer(job, 'reject');
  site.reset();
  const tab = await openTab(context, site.address(setup), {profile, setup, isCold: true});
  await tab.untilIdle();
  return {bytesRefused: weigh(needed(site.sent, visits.refusedBefore.files))};
}

/** Counts and measures two return visits of a visitor who allowed everything: with an empty cache, and with a full one. */
export async function measureAllowedVisits(job: VisitJob): Promise<Figures> {
  const {context, site, setup, profile} = job;
  if (setup.name !== 'none') await answer(job, 'accept');
  site.reset();
  const cold = await openTab(context, site.address(setup), {profile, setup, isCold: true});
  const ranCold = await cold.untilRun(1);
  await cold.untilIdle();
  const bytesAllowed = weigh(needed(site.sent, visits.allowedBefore.files));
  await cold.page.close();
  const warm = await openTab(context, site.address(setup), {profile, setup});
  const ranWarm = await warm.untilRun(1);
  await warm.untilIdle();
  const {scripts} = await warm.time();
  return {bytesAllowed, ranCold, ranWarm, returnScripts: scripts};
}

/** A first visit with an answer, on a fast device, which is not measured. */
async function answer({context, site, setup}: VisitJob, button: 'accept' | 'reject'): Promise<void> {
  const [profile] = profiles;
  if (!profile) return;
  const tab = await openTab(context, site.address(setup), {profile, setup});
  await tab.press(button);
  if (button === 'accept') await tab.untilRun(1);
  await tab.untilIdle();
  await tab.page.close();
}
