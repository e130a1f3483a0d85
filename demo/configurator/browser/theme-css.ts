import {properties} from '../../gallery/properties.ts';
import type {Declarations, Look} from './draft.ts';

/**
 * The rules that a page needs for a look; '' when it is the default one. A colour for light mode applies in light mode only: in
 * dark mode, it would lie on a dark background.
 */
export function themeCss({light, dark}: Look): string {
  const [colours, others] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(light).filter(([name]) => isColour(name) === wanted)),
  ) as [Declarations, Declarations];
  return [rule(others), inMode('light', colours), inMode('dark', dark)].filter(Boolean).join('\n');
}

/** Whether a custom property is a colour, which has a value for each mode. */
export function isColour(name: string): boolean {
  return properties.some((property) => property.name === name && property.dark !== undefined);
}

function inMode(mode: 'light' | 'dark', declarations: Declarations): string {
  const inner = rule(declarations, '  ');
  return inner && `@media (prefers-color-scheme: ${mode}) {\n${inner}}\n`;
}

/** A value ends at the first character that could end the declaration. */
function rule(declarations: Declarations, indent = ''): string {
  const lines = Object.entries(declarations).map(
    ([name, value]) => `${indent}  ${name}: ${value.replace(/[;{}<][^]*/, '').trim()};\n`,
  );
  return lines.length > 0 ? `${indent}:root {\n${lines.join('')}${indent}}\n` : '';
}
