import {unlessRefused} from '../storage/unless-refused.ts';
import type {DeskUi} from '../ui/desk.ts';
import {liveDesk} from './live-desk.ts';
import {loadPart} from './load-part.ts';
import type {Interface, PageDesk} from './page-desk.ts';
import type * as sweepModule from './sweep.ts';
import {mount} from './ui.ts';

/** Makes the interface of a page, and the desk it works at; `undefined` when a part of it cannot be had. */
export const show = async (page: PageDesk): Promise<Interface | undefined> => {
  const {win, slice, report} = page.world;
  const desk = liveDesk(page);
  let ui: DeskUi;
  try {
    ui = await mount(win.document, desk, report);
  } catch (error) {
    report({code: 'ui-unreachable', path: 'desk-config.js', message: String(error)});
    return undefined;
  }
  desk.ui = ui;
  if (unlessRefused(() => win.sessionStorage.getItem(`${slice.name}-note`)))
    void loadPart<typeof sweepModule>(page.world, 'sweep.js').then((part) => part?.tellNote(page.world, ui));
  return {
    ...ui,
    settle: desk.settle,
    receipt: async () => (await desk.receipts()).at(-1),
  };
};
