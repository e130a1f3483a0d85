import {unlessRefused} from '../storage/unless-refused.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk} from './page-desk.ts';
import type * as sendModule from './send.ts';

/** Does what an earlier page left undone: tells the visitor, sends receipts to the organisation. */
export const tellOwed = ({world, ui}: PageDesk): void => {
  const {win, slice} = world;
  if (unlessRefused(() => win.sessionStorage.getItem(`${slice.name}-note`))) void ui();
  if (unlessRefused(() => win.localStorage.getItem(`${slice.name}-outbox`)))
    void loadPart<typeof sendModule>(world, 'send.js').then((part) => part?.resume(world));
};
