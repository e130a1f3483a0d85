import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import ts from 'typescript';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The members of the union type `ProblemCode`, read from the source. */
const codes = (): readonly string[] => {
  const source = ts.createSourceFile('problem.ts', read('src/config/problem.ts'), ts.ScriptTarget.Latest);
  const union = source.statements.find(
    (statement): statement is ts.TypeAliasDeclaration =>
      ts.isTypeAliasDeclaration(statement) && statement.name.text === 'ProblemCode',
  );
  assert.ok(union && ts.isUnionTypeNode(union.type), 'ProblemCode is not a union type');
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
  it('has one row for each code, in the order of the type', () =>
    assert.deepEqual(
      rows.map(([code = '']) => code.replaceAll('`', '')),
      codes(),
    ));

  for (const row of rows)
    it(`says when ${row[0] ?? ''} is reported, what the widget does and what to do`, () => {
      assert.equal(row.length, 4);
      assert.ok(row.every((cell) => cell.length > 5));
    });
});
