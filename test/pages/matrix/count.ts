import {expectedRequests} from './expected.ts';
import type {Environment} from './expected.ts';
import type {Form} from './form.ts';
import {observationOf, requestsOf} from './mismatches.ts';
import {grantedIn} from './state.ts';
import type {State} from './state.ts';
import type {Observations} from './visit-states.ts';

/** How many vendor URLs a form requested in one state. */
export type Count = (form: Form, state: State, environment: Environment) => number;

/** Counts the observed requests, and the expected ones in environments for which there are no observations. */
export function countRequests(observationsIn: (environment: Environment) => Observations | undefined): Count {
  return (form, state, environment) => {
    const observations = observationsIn(environment);
    if (!observations) return expectedRequests(form, grantedIn(state), environment).length;
    const observation = observationOf(form, observations.get(state));
    return observation ? requestsOf(form, observation).length : NaN;
  };
}
