import type {Report} from '../config/problem.ts';
import type {Parts} from '../contract/parts.ts';
import {holdCopies} from '../gate/hold/hold-copies.ts';
import type {LiveElement} from '../gate/hold/running-markup.ts';
import {placeholderTypeProblem} from './diagnostics/placeholder-types.ts';

/** Begins after the first release: holds copies of released markup, and reports scripts that cannot run. */
export const followReleased: Parts['released.js']['followReleased'] = (win, live, report) => {
  reportPlaceholderTypes(live, report);
  win.document.addEventListener('privacy-desk:released', () => reportPlaceholderTypes(live, report));
  holdCopies(win, live);
};

function reportPlaceholderTypes(live: readonly LiveElement[], report: Report): void {
  for (const {ref} of live) {
    const problem = placeholderTypeProblem(ref.deref());
    if (problem) report(problem);
  }
}
