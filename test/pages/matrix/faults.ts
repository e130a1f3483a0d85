import {expectedAsks, expectedRuns} from './expected.ts';
import type {Where} from './expected.ts';
import type {CategoryName, Form} from './form.ts';
import {forms} from './forms.ts';
import type {Sighting} from './sighting.ts';
import {grantedIn} from './state.ts';
import type {Found} from './walk.ts';

/** What of `all` belongs to `form`, without its name. */
const partOf = ({name}: Form, all: Iterable<string>): readonly string[] =>
  [...all].flatMap((path) => {
    const [owner = '', rest = ''] = path.replace(/^\//, '').split(/\/(.*)/s);
    return owner === name ? [rest] : [];
  });

/** What a form asked for on a page, sorted. */
export const asksOf = (form: Form, {asked}: Sighting): readonly string[] => partOf(form, asked).toSorted();

const runsOf = (form: Form, {ran}: Sighting): readonly string[] =>
  partOf(form, ran).filter((name) => !form.anytime?.includes(name));

const listed = (names: readonly string[]): string => names.join(', ') || 'nothing';

/** What a form did on a page otherwise than it is to do while `granted` is granted, in words. */
export const faultsIn = (
  form: Form,
  sighting: Sighting,
  granted: readonly CategoryName[],
  where: Where,
): readonly string[] => {
  const pairs = [
    ['asked for', asksOf(form, sighting), expectedAsks(form, granted, where)],
    ['ran', runsOf(form, sighting), expectedRuns(form, granted, where)],
  ] as const;
  return pairs
    .filter(([, seen, expected]) => listed(seen) !== listed(expected))
    .map(([did, seen, expected]) => `${did} ${listed(seen)}; expected: ${listed(expected)}`);
};

/** The page that `form` stands on, in one state. */
export const sightingOf = ({page}: Form, sightings: readonly Sighting[] = []): Sighting | undefined =>
  sightings.find((sighting) => sighting.page === page);

/** Every fault of a form in every state. */
export const faultsOf = (form: Form, found: Found, where: Where): readonly string[] =>
  [...found].flatMap(([state, sightings]) => {
    const sighting = sightingOf(form, sightings);
    const faults = sighting ? faultsIn(form, sighting, grantedIn(state), where) : ['was not looked at'];
    return faults.map((fault) => `${state}: ${fault}`);
  });

/** Paths that were asked for and belong to no form: a fixture that shows more than it is listed for. */
export const straysIn = (found: Found): readonly string[] => {
  const asked = new Set([...found.values()].flat().flatMap((sighting) => [...sighting.asked]));
  return [...asked].filter((path) => forms.every((form) => partOf(form, [path]).length === 0));
};
