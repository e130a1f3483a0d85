import type {PageDeps} from '../contract/page.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';

/**
 * Calls `onChoice` with the encoded choice that another tab of this site sends, and without one whenever this page is shown,
 * because it may come out of the back/forward cache. The message carries the choice, because in Firefox it can arrive before
 * the cookie. The channel is closed while the page is hidden: an open one can keep the page out of the back/forward cache.
 */
export function listenToOtherTabs(deps: PageDeps, onChoice: (texts?: readonly string[]) => void): void {
  const {win, config} = deps;
  const listen = (): void => {
    // Where Firefox refuses cookies, `new BroadcastChannel()` throws too.
    tryOrUndefined(() => {
      const channel = (deps.tabsChannel = new win.BroadcastChannel(config.cookieName));
      channel.onmessage = ({data}: MessageEvent<string>) => onChoice([data]);
      win.addEventListener('pagehide', () => channel.close());
    });
    onChoice();
  };
  listen();
  win.addEventListener('pageshow', ({persisted}) => persisted && listen());
}
