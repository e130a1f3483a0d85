import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import ts from 'typescript';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The members of the union, read off the source: types are gone when it runs. */
const codes = (): readonly string[] => {
  const source = ts.createSourceFile('problem.ts', read('src/config/problem.ts'), ts.ScriptTarget.Latest);
  const union = source.statements.find(
    (statement): statement is ts.TypeAliasDeclaration =>
      ts.isTypeAliasDeclaration(statement) && statement.name.text === 'ProblemCode',
  );
  assert.ok(union && ts.isUnionTypeNode(union.type), 'ProblemCode is no union');
  return union.type.types.map((member) => member.getText(source).replaceAll("'", ''));
};

const rows = read('docs/messages.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

describe('docs/messages.md', () => {
  it('has one line for each code, in order', () =>
    assert.deepEqual(
      rows.map(([code = '']) => code.replaceAll('`', '')),
      codes(),
    ));

  for (const row of rows)
    it(`says of ${row[0] ?? ''} when it comes, what is done and what to do`, () => {
      assert.equal(row.length, 4);
      assert.ok(row.every((cell) => cell.length > 5));
    });
});
