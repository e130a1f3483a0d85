import type {ChoiceSummary, ConsentUi} from '../../contract/host.ts';
import type {PageDeps} from '../../contract/page.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';

/** How long a page may take to load again before the visitor is told that it has not, in milliseconds. */
const PATIENCE = 3000;

/**
 * Tells the visitor when the page is still there after it should have loaded again, because the visitor chose to stay ("Leave
 * site?") or the server sends nothing: what was withdrawn still runs. The next page of this tab erases, and confirms.
 */
export function sayIfStillHere(
  {win, running, erased = []}: PageDeps,
  ui: Pick<ConsentUi, 'showConfirmation'>,
  {granted, refused}: ChoiceSummary,
): void {
  setTimeout(() => {
    const stillRuns = running.flatMap(({what, keys}): ErasureResult[] =>
      keys.every((key) => win.privacyDesk?.allows(key))
        ? []
        : [{name: what, kind: 'vendor', reason: 'running'}],
    );
    if (stillRuns.length) ui.showConfirmation({granted, refused, erased: [...erased, ...stillRuns]});
  }, PATIENCE);
}
