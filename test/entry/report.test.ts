import {expect} from '@open-wc/testing';
import {createReport} from '../../src/entry/report.ts';

describe('a report', () => {
  it('is printed once, with its code, its place and what was done', () => {
    const lines: unknown[] = [];
    const report = createReport({warn: (line: unknown) => lines.push(line)});
    const problem = {code: 'category-unknown', path: 'spying', message: 'Markup stays held.'} as const;
    report(problem);
    report(problem);
    report({...problem, path: 'prying'});
    expect(lines).to.deep.equal([
      'privacy-desk [category-unknown] spying: Markup stays held.',
      'privacy-desk [category-unknown] prying: Markup stays held.',
    ]);
  });
});
