import type {Engine} from '../../drive/engine.ts';
import {policies} from '../support/hosts/policies.ts';
import {cellText} from './cell-text.ts';
import type {Count} from './count.ts';
import {categories} from './form.ts';
import type {Form} from './form.ts';
import {formGroups} from './forms.ts';
import type {State} from './state.ts';

/** A column of the table: its heading, and the state that it shows for a form. */
interface Column {
  readonly heading: string;
  readonly stateFor: (form: Form) => State;
}

/** The columns in order, starting with the states in which nothing is allowed. */
const columns: readonly Column[] = [
  {heading: 'No choice', stateFor: () => 'none'},
  {heading: 'Refused', stateFor: () => 'rejected'},
  {
    heading: 'Only another category allowed',
    stateFor: ({needs}) => categories.find((id) => id !== needs[0]) ?? 'rejected',
  },
  {heading: 'Withdrawn', stateFor: () => 'withdrawn'},
  {heading: 'Only its category allowed', stateFor: ({needs}) => needs[0] ?? 'none'},
  {heading: 'All allowed on this page', stateFor: () => 'accepted'},
  {heading: 'All allowed on an earlier page', stateFor: () => 'returning'},
];

/** The matrix in Markdown: how many vendor URLs each form of markup requests in each state. */
export function renderTable(engines: readonly Engine[], count: Count): string {
  return Object.entries(formGroups)
    .flatMap(([title, forms]) => [
      '',
      `### ${title}`,
      '',
      row(['Markup', ...columns.map(({heading}) => heading)]),
      row(['---', ...columns.map(() => '--:')]),
      ...forms.map((form) => formRow(form, engines, count)),
    ])
    .join('\n')
    .trimStart();
}

function formRow(form: Form, engines: readonly Engine[], count: Count): string {
  const environments = engines.flatMap((engine) => policies.map((policy) => ({engine, policy})));
  const cells = columns.map(({stateFor}) =>
    cellText(
      environments.map((environment) => ({...environment, count: count(form, stateFor(form), environment)})),
    ),
  );
  return row([form.title, ...cells]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
