import {expectedAsks} from './expected.ts';
import type {Where} from './expected.ts';
import {asksOf, sightingOf} from './faults.ts';
import type {Form} from './form.ts';
import {grantedIn} from './state.ts';
import type {State} from './state.ts';
import type {Found} from './walk.ts';

/** How many addresses of the vendors `form` asked for in one state, in one engine, under one policy. */
export type Count = (form: Form, state: State, where: Where) => number;

/** What is to be found. */
const countExpected: Count = (form, state, where) => expectedAsks(form, grantedIn(state), where).length;

/** What was found in the places that `foundIn` knows; what is to be found in the others. */
export const countFound =
  (foundIn: (where: Where) => Found | undefined): Count =>
  (form, state, where) => {
    const found = foundIn(where);
    if (!found) return countExpected(form, state, where);
    const sighting = sightingOf(form, found.get(state));
    return sighting ? asksOf(form, sighting).length : NaN;
  };
