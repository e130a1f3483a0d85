import type {DeskUi} from '../ui/desk.ts';
import {noteOf, type OwedNote} from './owed-note.ts';
import type {PageWorld} from './page-desk.ts';
import {sweepCategories} from './sweep-categories.ts';

/**
 * Sweeps again whenever the page is left that has vetoed its reload: what runs on it may have put something back. Browsers
 * end a page before it could hear of databases, caches and workers, so the next page is asked to sweep them.
 */
export const sweepOnLeaving = (
  world: PageWorld,
  {config}: Pick<DeskUi, 'config'>,
  gone: readonly string[],
): void =>
  world.win.addEventListener('pagehide', () => {
    const note = noteOf(world);
    if (!note.read())
      note.write(JSON.stringify({granted: [], refused: [], gone, isTold: true} satisfies OwedNote));
    void sweepCategories(world.win, config, gone);
  });
