import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {root} from './tracked-files.ts';

/** Names that the TypeScript file at `path` (from the root) declares and exports. Re-exports are not included. */
export function exportsOf(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => (isExported(statement) ? namesOf(statement) : []));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({name}) =>
      ts.isIdentifier(name) ? name.text : [],
    );
  const {name} = statement as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}
