import {previousTools} from '../../config/moved-config.ts';
import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';

/** Whether the previous tool is one that can be read. A page does not check it, because a first visit would download the list. */
export function previousToolProblems({movedFrom}: SiteConfig): readonly Problem[] {
  if (!movedFrom || previousTools.some((name) => name === movedFrom.tool)) return [];
  const names = previousTools.join('", "');
  const message = `Expected one of "${names}"; found ${JSON.stringify(movedFrom.tool)}. Nothing is taken over.`;
  return [{code: 'tool-unknown', path: 'movedFrom.tool', message}];
}
