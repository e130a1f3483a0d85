import type {Problem, ProblemCode} from '../config/problem.ts';
import type {Terminal} from './command.ts';
import {excerptAt, type Position} from './json/position.ts';
import type {JsonSource} from './json/source.ts';
import {wrap} from './wrap.ts';

/** A problem of a configuration file, and where it is in the file. */
export interface Finding extends Problem {
  /** A `warning` does not keep `build` from writing. */
  readonly level: 'problem' | 'warning';
  /** `undefined` for what concerns the whole file. */
  readonly position?: Position | undefined;
  /** The line, and a line with a caret below the place, where the text itself is wrong. */
  readonly excerpt?: readonly [line: string, caret: string];
}

/** Codes of warnings: the site works all the same, so they are printed and the files are written. */
const WARNINGS: readonly ProblemCode[] = [
  'service-incomplete',
  'preset-outdated',
  'preset-category',
  'language-incomplete',
  'text-unused',
  'autoblock-categories',
  'purposes-bundled',
  'text-hard',
];

/** Whether a problem does not keep `build` from writing. */
export function isWarning({code}: Problem): boolean {
  return WARNINGS.includes(code);
}

/** A problem with its level, and its place in the file. */
export function locate(problem: Problem, {positionOf}: JsonSource): Finding {
  return {...problem, level: isWarning(problem) ? 'warning' : 'problem', position: positionOf(problem.path)};
}

/** A problem that no check of the text alone can find. */
export function unlocated(problem: Problem): Finding {
  return {...problem, level: 'problem'};
}

/** A mistake of the text itself, with the line that has it. */
export function locateMistake(message: string, text: string, position: Position): Finding {
  const excerpt = excerptAt(text, position);
  return {code: 'config-json', path: '', message, level: 'problem', position, excerpt};
}

/** Problems before warnings, and each of them in the order of the file: what concerns the whole file comes first. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({level, position}: Finding): readonly number[] => [
    level === 'problem' ? 0 : 1,
    position?.line ?? 0,
    position?.column ?? 0,
  ];
  return findings.toSorted((one, other) => {
    const [left, right] = [rank(one), rank(other)];
    const differing = left.findIndex((value, index) => value !== right[index]);
    return (left[differing] ?? 0) - (right[differing] ?? 0);
  });
}

/** Whether one of them keeps the files from being written. */
export function hasProblem(findings: readonly Finding[]): boolean {
  return findings.some(({level}) => level === 'problem');
}

/** Prints each finding, and how many there are. Prints nothing when there are none. */
export function printFindings(file: string, findings: readonly Finding[], terminal: Terminal): void {
  if (findings.length === 0) return;
  printEach(file, findings, terminal);
  terminal.printError(`${file}: ${countOf(findings)}.`);
}

/** Prints each finding. */
export function printEach(file: string, findings: readonly Finding[], {printError}: Terminal): void {
  for (const finding of findings) linesOf(file, finding).forEach((line) => printError(line));
}

/** "no problems", or "no errors, 2 warnings", of a configuration that is accepted. */
export function outcomeOf(findings: readonly Finding[]): string {
  return findings.length === 0 ? countOf(findings) : `no errors, ${countOf(findings)}`;
}

/** "2 problems and 1 warning". */
function countOf(findings: readonly Finding[]): string {
  const count = (level: Finding['level']): string => {
    const number = findings.filter((finding) => finding.level === level).length;
    return number === 0 ? '' : `${number} ${level}${number === 1 ? '' : 's'}`;
  };
  return [count('problem'), count('warning')].filter(Boolean).join(' and ') || 'no problems';
}

/** `file:line:column`, which terminals and editors open, then the path and the code; the message below it. */
function linesOf(file: string, {code, path, message, level, position, excerpt}: Finding): readonly string[] {
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  const subject = [level === 'warning' ? 'warning:' : '', path || (position ? '' : '(whole file)')];
  return [
    `${place}: ${[...subject, `[${code}]`].filter(Boolean).join(' ')}`,
    ...(excerpt ?? []).map((line) => `    ${line}`),
    ...wrap(message, '  '),
  ];
}

/** The findings for programs. */
export function jsonFindings(findings: readonly Finding[]): readonly object[] {
  return findings.map(({level, code, path, message, position}) => ({
    level,
    code,
    path,
    line: position?.line ?? null,
    column: position?.column ?? null,
    message,
  }));
}
