import {LiveDesk} from './live-desk.ts';
import type {Interface, PageDesk} from './page-desk.ts';
import {tellNote} from './tell-note.ts';
import {mount} from './ui.ts';

/** Makes the interface of a page, and the desk it works at. */
export const show = (page: PageDesk): Interface => {
  const {win, report} = page.world;
  const desk = new LiveDesk(page, () => ui);
  const ui = mount(win.document, desk, report);
  tellNote(win, ui);
  return {
    ask: ui.ask,
    open: ui.open,
    settle: (granted, refused) => desk.settle(granted, refused, 'api'),
    receipt: async () => (await desk.receipts()).at(-1),
  };
};
