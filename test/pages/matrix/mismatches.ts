import {expectedRequests, expectedScripts} from './expected.ts';
import type {Environment} from './expected.ts';
import type {CategoryName, Form} from './form.ts';
import {forms} from './forms.ts';
import type {Observation} from './observe-page.ts';
import {grantedIn} from './state.ts';
import type {Observations} from './visit-states.ts';

/** Every difference between what a form did and what it should do, in every state, in words. */
export function allMismatches(
  form: Form,
  observations: Observations,
  environment: Environment,
): readonly string[] {
  return [...observations].flatMap(([state, inState]) => {
    const observation = observationOf(form, inState);
    if (!observation) return [`${state}: was not observed`];
    return mismatches(form, observation, grantedIn(state), environment).map(
      (mismatch) => `${state}: ${mismatch}`,
    );
  });
}

/** The differences on one page while `granted` is granted. */
export function mismatches(
  form: Form,
  observation: Observation,
  granted: readonly CategoryName[],
  environment: Environment,
): readonly string[] {
  const pairs = [
    ['requested', requestsOf(form, observation), expectedRequests(form, granted, environment)],
    ['ran', scriptsOf(form, observation), expectedScripts(form, granted, environment)],
  ] as const;
  return pairs
    .filter(([, actual, expected]) => list(actual) !== list(expected))
    .map(([verb, actual, expected]) => `${verb} ${list(actual)}; expected: ${list(expected)}`);
}

/** The paths that a form requested on a page, without its name, sorted. */
export function requestsOf(form: Form, {requested}: Observation): readonly string[] {
  return belongingTo(form, requested).toSorted();
}

/** The observation of the page that contains a form. */
export function observationOf(
  {page}: Form,
  observations: readonly Observation[] = [],
): Observation | undefined {
  return observations.find((observation) => observation.page === page);
}

/** Requested paths that belong to no form: the fixture contains something that the forms do not list. */
export function unlistedRequests(observations: Observations): readonly string[] {
  const requested = new Set([...observations.values()].flat().flatMap((page) => [...page.requested]));
  return [...requested].filter((path) => forms.every((form) => belongingTo(form, [path]).length === 0));
}

function scriptsOf(form: Form, {ran}: Observation): readonly string[] {
  return belongingTo(form, ran).filter((name) => !form.async?.includes(name));
}

/** Those of `paths` that belong to a form, without its name. */
function belongingTo({name}: Form, paths: Iterable<string>): readonly string[] {
  return [...paths].flatMap((path) => {
    const [owner = '', rest = ''] = path.replace(/^\//, '').split(/\/(.*)/s);
    return owner === name ? [rest] : [];
  });
}

function list(names: readonly string[]): string {
  return names.join(', ') || 'nothing';
}
