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
    jsx: ts.JsxEmit.ReactJSX,
    paths: {
      'privacy-desk': [`${root}dist/types/entry/index.d.ts`],
      'privacy-desk/react': [`${root}dist/types/entry/react.d.ts`],
    },
  };
};

/**
 * The compiler's errors about a code sample of a document; empty when the sample is right. `beside` has the samples that it
 * imports, by file name.
 */
export const compileSample = (
  code: string,
  beside: Readonly<Record<string, string>> = {},
): readonly string[] => {
  const file = `${root}sample.tsx`;
  const settings = options();
  const host = ts.createCompilerHost(settings);
  const {readFile, fileExists, getSourceFile} = host;
  // A sample without imports is a script of a page. It may use `window.privacyDesk` too.
  const text = `import type {} from 'privacy-desk';\n${code}\nexport {};`;
  const texts = new Map(Object.entries(beside).map(([name, sample]) => [`${root}${name}`, sample])).set(
    file,
    text,
  );
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const sample = texts.get(path);
    return sample === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, sample, ts.ScriptTarget.Latest);
  };
  const program = ts.createProgram([file], settings, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '),
  );
};
