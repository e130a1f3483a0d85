import type {Choice} from './choice.ts';

/** The whole consent state. `undecided` allows nothing that has to be asked about. */
export type ConsentState =
  {readonly status: 'undecided'} | {readonly status: 'decided'; readonly choice: Choice};
