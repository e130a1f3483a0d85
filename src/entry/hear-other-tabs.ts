import type {PageWorld} from './page-desk.ts';

/**
 * Calls `onChanged` when another tab of this site has stored a choice, and whenever this page is shown: it may come out of
 * the back/forward cache. The channel is closed while the page is away, since an open one can keep it out of that cache.
 */
export const hearOtherTabs = ({win, slice}: PageWorld, onChanged: () => void): void => {
  let channel: BroadcastChannel | undefined;
  win.addEventListener('pageshow', () => {
    channel = new win.BroadcastChannel(slice.name);
    channel.onmessage = onChanged;
    onChanged();
  });
  win.addEventListener('pagehide', () => channel?.close());
};
