import type {CheckedSite} from '../../../src/cli/check-text.ts';
import {addressFindings} from './address-findings.ts';
import type {ReadColour} from './contrast.ts';
import type {Draft} from './draft.ts';
import {fieldOfPath} from './field-of-path.ts';
import {lookFindings} from './look-findings.ts';
import type {PageFinding} from './page-finding.ts';
import {plainMessage} from './plain-message.ts';

/** Everything that is wrong with a draft: what the command line finds, addresses that collide with the folder, and the look. */
export function pageFindings(
  draft: Draft,
  checked: CheckedSite,
  readColour: ReadColour,
): readonly PageFinding[] {
  const ofSite = checked.findings.map((finding): PageFinding => {
    const {level, path, code} = finding;
    return {
      level,
      path,
      code,
      message: plainMessage(finding, draft.site),
      field: fieldOfPath(draft.site, path),
    };
  });
  const all = [...ofSite, ...addressFindings(draft.site), ...lookFindings(draft, readColour)];
  return ['problem', 'warning'].flatMap((level) => all.filter((finding) => finding.level === level));
}

/** Whether the folder cannot be made. */
export function isRefused(findings: readonly PageFinding[]): boolean {
  return findings.some(({level}) => level === 'problem');
}
