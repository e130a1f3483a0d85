import {categories} from './form.ts';
import type {Form} from './form.ts';
import type {State} from './state.ts';

/** A column of the table: its heading, and which state of the walk it shows for a form. */
export interface Column {
  readonly heading: string;
  readonly stateFor: (form: Form) => State;
}

const always = (heading: string, state: State): Column => ({heading, stateFor: () => state});

/** In the order of the table: first those in which nothing is allowed. */
export const columns: readonly Column[] = [
  always('No choice', 'none'),
  always('Refused', 'rejected'),
  {
    heading: 'Only another category allowed',
    stateFor: ({needs}) => categories.find((id) => id !== needs[0]) ?? 'rejected',
  },
  always('Withdrawn', 'withdrawn'),
  {heading: 'Only its category allowed', stateFor: ({needs}) => needs[0] ?? 'none'},
  always('All allowed, here', 'accepted'),
  always('All allowed, earlier', 'returning'),
];
