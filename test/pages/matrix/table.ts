import type {Engine} from '../../drive/engine.ts';
import {policies} from '../hosts/policies.ts';
import {cellText} from './cell-text.ts';
import {columns} from './column.ts';
import type {Count} from './count.ts';
import type {Form} from './form.ts';
import {formGroups} from './forms.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const rowOf = (form: Form, engines: readonly Engine[], count: Count): string => {
  const wheres = engines.flatMap((engine) => policies.map((policy) => ({engine, policy})));
  const cells = columns.map(({stateFor}) =>
    cellText(wheres.map((where) => ({...where, count: count(form, stateFor(form), where)}))),
  );
  return row([form.title, ...cells]);
};

/** The matrix in Markdown: for each form of markup and each state, how many addresses of the vendors were asked for. */
export const renderTable = (engines: readonly Engine[], count: Count): string =>
  Object.entries(formGroups)
    .flatMap(([title, forms]) => [
      '',
      `### ${title}`,
      '',
      row(['Markup', ...columns.map(({heading}) => heading)]),
      row(['---', ...columns.map(() => '--:')]),
      ...forms.map((form) => rowOf(form, engines, count)),
    ])
    .join('\n')
    .trimStart();
