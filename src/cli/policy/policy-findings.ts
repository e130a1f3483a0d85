import type {PolicyFinding} from '../../policy/lints/finding.ts';
import type {Terminal} from '../command.ts';
import {wrap} from '../wrap.ts';

/** Whether one of them keeps the policy from being published. */
export function refusesPolicy(findings: readonly PolicyFinding[]): boolean {
  return findings.some(({level}) => level === 'problem');
}

/** Prints each finding: place and id, the words that were found, the reason with its source, and what to write. */
export function printPolicyFindings(
  file: string,
  findings: readonly PolicyFinding[],
  {printError}: Terminal,
): void {
  for (const finding of findings) linesOfFinding(file, finding).forEach((line) => printError(line));
}

/** "2 problems and 1 warning", or "no problems". */
export function countPolicyFindings(findings: readonly PolicyFinding[]): string {
  const counts = (['problem', 'warning'] as const).flatMap((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return number === 0 ? [] : `${number} ${level}${number === 1 ? '' : 's'}`;
  });
  return counts.join(' and ') || 'no problems';
}

/** The findings for programs. */
export function jsonPolicyFindings(findings: readonly PolicyFinding[]): readonly object[] {
  return findings.map(({level, id, line, column, excerpt, reason, source, wording}) => ({
    level,
    id,
    line: line ?? null,
    column: column ?? null,
    excerpt: excerpt ?? null,
    reason,
    source: source || null,
    wording,
  }));
}

function linesOfFinding(
  file: string,
  {id, level, line, column, excerpt, reason, source, wording}: PolicyFinding,
): readonly string[] {
  const place = line === undefined ? `${file}: (whole text)` : `${file}:${line}:${column ?? 1}:`;
  return [
    `${place} ${level === 'warning' ? 'warning: ' : ''}[${id}]`,
    ...(excerpt ? wrap(`“${excerpt}”`, '    ') : []),
    ...wrap(`${reason}${source ? ` ${source}` : ''}`, '  '),
    ...wrap(`Write: ${wording}`, '  '),
  ];
}
