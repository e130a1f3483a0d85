import {expect} from '@open-wc/testing';
import {createReport} from '../../../src/page/diagnostics/report.ts';

describe('a reported problem', () => {
  it('is printed once, with its code, its path and its message', () => {
    const lines: unknown[] = [];
    const report = createReport({warn: (line: unknown) => lines.push(line)});
    const problem = {code: 'category-unknown', path: 'spying', message: 'The markup stays held.'} as const;
    report(problem);
    report(problem);
    report({...problem, path: 'prying'});
    expect(lines).to.deep.equal([
      'privacy-desk [category-unknown] spying: The markup stays held.',
      'privacy-desk [category-unknown] prying: The markup stays held.',
    ]);
  });
});
