import type {Declarations, Draft} from './draft.ts';

/** The rules that a page needs for the look of the draft; '' when it is the default one. */
export function themeCss({light, dark}: Draft): string {
  const [always, inDark] = [declarationLines(light, '  '), declarationLines(dark, '    ')];
  return [
    always && `:root {\n${always}\n}\n`,
    inDark && `@media (prefers-color-scheme: dark) {\n  :root {\n${inDark}\n  }\n}\n`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** A value ends at the first character that could end the declaration. */
function declarationLines(declarations: Declarations, indent: string): string {
  return Object.entries(declarations)
    .map(([name, value]) => `${indent}${name}: ${value.replace(/[;{}<][^]*/, '').trim()};`)
    .join('\n');
}
