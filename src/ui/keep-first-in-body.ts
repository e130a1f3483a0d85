/** What else on the page removes the host more often than this within a second shall have its will. */
const PATIENCE = 20;

/**
 * Puts `host` first in the body: as soon as there is one, and again whenever a client-side router replaces the body or
 * empties it. First, so that it comes first in reading order too. Returns its stop, which takes `host` out.
 */
export const keepFirstInBody = (host: Element): (() => void) => {
  const {ownerDocument: document} = host;
  let patience = PATIENCE;
  let last = 0;
  const attach = (): void => {
    const body = document.querySelector('body');
    if (!body || host.parentNode === body) return;
    patience = Date.now() - last > 1000 ? PATIENCE : patience - 1;
    last = Date.now();
    if (patience < 0) return;
    body.prepend(host);
    observer.observe(body, {childList: true});
  };
  const observer = new MutationObserver(attach);
  observer.observe(document.documentElement, {childList: true});
  attach();
  return () => {
    observer.disconnect();
    host.remove();
  };
};
