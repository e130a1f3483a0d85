import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {root} from './tracked-files.ts';

const options = (): ts.CompilerOptions => {
  const {config} = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync(`${root}tsconfig.json`, 'utf8'),
  ) as {
    config: {compilerOptions: object};
  };
  const parsed = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return {
    ...parsed.options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: {'privacy-desk': [`${root}dist/types/entry/index.d.ts`]},
  };
};

/** The compiler's errors about a code sample of a document; empty when the sample is right. */
export const compileSample = (code: string): readonly string[] => {
  const file = `${root}sample.ts`;
  const settings = options();
  const host = ts.createCompilerHost(settings);
  const {readFile, fileExists, getSourceFile} = host;
  // A sample without imports is a script of a page. It may use `window.privacyDesk` too.
  const text = `import type {} from 'privacy-desk';\n${code}\nexport {};`;
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.Latest) : getSourceFile(path, ...rest);
  const program = ts.createProgram([file], settings, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '),
  );
};
