import type {PageDeps} from '../contract/page.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';

/**
 * Calls `onChoice` with the encoded choice that another tab of this site sends, and without one when the page comes out of the
 * back/forward cache. The message carries the choice, because in Firefox it can arrive before the cookie. The channel is closed
 * while the page is hidden: an open one can keep the page out of the back/forward cache. It is opened at once, not when the page
 * is idle: a tab in the background may not be idle for long, and has to hear of a withdrawal.
 */
export function listenToOtherTabs(deps: PageDeps, onChoice: (texts?: readonly string[]) => void): void {
  const {win, config} = deps;
  // Where Firefox refuses cookies, `new BroadcastChannel()` throws too.
  const listen = (): unknown =>
    tryOrUndefined(() => {
      const channel = (deps.tabsChannel = new BroadcastChannel(config.cookieName));
      channel.onmessage = ({data}: MessageEvent<string>) => onChoice([data]);
      win.addEventListener('pagehide', () => channel.close());
    });
  listen();
  win.addEventListener('pageshow', ({persisted}) => {
    if (!persisted) return;
    listen();
    onChoice();
  });
}
