import assert from 'node:assert/strict';
import {isWarning} from '../../src/cli/findings.ts';
import {problemsOf} from '../../src/cli/check-text.ts';
import {withPresets} from '../../src/cli/presets/site-presets.ts';
import {parseConfigText} from '../../src/config/parse.ts';
import type {Problem} from '../../src/config/problem.ts';
import {type CalendarDate, parseCalendarDate} from '../../src/platform/pure/calendar.ts';
import {countingService, declaredStatistics} from '../config/declared-exceptions.ts';

/** Addresses of the law that messages name. */
export const SCHEDULE = 'https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1';
export const ICO = 'https://ico.org.uk/for-organisations/';

/** What is claimed, the configuration, the code and the path of the problem, and what the message contains. */
export type RefusedSite = readonly [
  claim: string,
  site: object,
  code: string,
  path: string,
  parts: readonly string[],
];

/** The path of the only service of the sites below. */
export const SERVICE = 'categories[0].services[0]';

/** The problems, without warnings, of a site that has a name, links and the given keys. */
export function check(site: object, today = '2026-11-30'): readonly Problem[] {
  return findings(site, today).filter((problem) => !isWarning(problem));
}

/** The same with warnings. */
export function findings(site: object, today = '2026-11-30'): readonly Problem[] {
  const links = {policy: '/privacy/', cookies: '/cookies/'};
  const text = JSON.stringify({organisation: {name: 'A charity'}, links, ...site});
  return problemsOf(withPresets(parseConfigText(text)), parseCalendarDate(today) as CalendarDate);
}

/** Asserts that a site has exactly the problem that is expected. */
export function assertRefused([, site, code, path, parts]: RefusedSite): void {
  const problems = check(site);
  assert.deepEqual(
    problems.map((problem) => [problem.code, problem.path]),
    [[code, path]],
  );
  for (const part of parts) assert.ok(problems[0]?.message.includes(part), problems[0]?.message);
}

/** A site with one service that is strictly necessary, and perhaps more keys of its category. */
export function necessary(service: object, category: object = {}): object {
  return {categories: [{id: 'necessary', ...category, services: [service]}]};
}

/** A site with one service that needs consent. */
export function consent(changes: object): object {
  return {categories: [{id: 'analytics', services: [{...countingService, ...changes}]}]};
}

/** A site that counts visits under the exception, with changes to the category. */
export function statistics(changes: object): object {
  return {categories: [{...declaredStatistics, ...changes}]};
}

/** The same, with changes to the service. */
export function counting(changes: object): object {
  return statistics({services: [{...countingService, ...changes}]});
}

/** A site that fits its appearance under the exception, with changes to the service. */
export function appearance(changes: object): object {
  const services = [{...countingService, ...changes}];
  return {categories: [{...declaredStatistics, id: 'functional', basis: 'appearance', services}]};
}
