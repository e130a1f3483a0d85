import {unlessRefused} from '../storage/unless-refused.ts';
import type {PageWorld} from './page-desk.ts';

/**
 * Calls `onChoice` with the text of a choice made in another tab of this site, and without any whenever this page is shown:
 * it may come out of the back/forward cache. The message carries the text, because in Firefox it overtakes the cookie. The
 * channel is closed while the page is away, since an open one can keep it out of that cache.
 */
export const hearOtherTabs = (world: PageWorld, onChoice: (texts?: readonly string[]) => void): void => {
  const {win, slice} = world;
  const listen = (): void => {
    // Where Firefox refuses cookies, it refuses this as well.
    unlessRefused(() => {
      const channel = (world.tabs = new win.BroadcastChannel(slice.name));
      channel.onmessage = ({data}: MessageEvent<string>) => onChoice([data]);
      win.addEventListener('pagehide', () => channel.close());
    });
    onChoice();
  };
  listen();
  win.addEventListener('pageshow', ({persisted}) => persisted && listen());
};
