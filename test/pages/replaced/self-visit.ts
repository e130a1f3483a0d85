/** How far a page has come, in order. `blank`: it shows no banner, and none has come for a while. */
export type Step = 'asked' | 'blank' | 'accepted' | 'withdrawn';

/** What a page tells the page around it. */
export interface Progress {
  readonly name: string;
  readonly step: Step;
  /** Uncaught errors on this page and the ones before it. */
  readonly errors: readonly string[];
}

/** A script for the top of a page, which then visits itself in a frame. `name` is that of the page. */
export function selfVisitSource(name: string): string {
  return `(${visitItself.toString()})(${JSON.stringify(name)});`;
}

/**
 * Accepts, waits for what that promises, withdraws, waits for the report after the reload, and tells the page around it after each
 * step. Before the next step it waits for that page. Runs in the page, before any name is replaced: it keeps what it uses.
 */
function visitItself(name: string): void {
  const {document, setTimeout, parent, sessionStorage, addEventListener} = window;
  const stringify = JSON.stringify.bind(JSON);
  const parse = JSON.parse.bind(JSON);
  const earlier = parse(sessionStorage.getItem('errors') ?? '[]') as readonly string[];
  const errors = (): readonly string[] => [
    ...earlier,
    ...(window as unknown as {recorded: {errors: readonly string[]}}).recorded.errors,
  ];
  let isAwaited = false;
  addEventListener('message', ({data}) => (isAwaited ||= data === 'go on'));

  const wait = (isDone: () => boolean, then: () => void): void => {
    if (isDone()) then();
    else setTimeout(() => wait(isDone, then), 25);
  };
  /** Calls `then` when the page has been loaded for a while and is still not `isDone`. */
  const whenNot = (isDone: () => boolean, then: () => void, left = 120): void => {
    if (isDone()) return;
    if (left <= 0) then();
    else setTimeout(() => whenNot(isDone, then, document.readyState === 'complete' ? left - 1 : left), 25);
  };
  const tell = (step: string, then?: () => void): void => {
    isAwaited = false;
    parent.postMessage(stringify({name, step, errors: errors()}), '*');
    if (then) wait(() => isAwaited, then);
  };
  const host = (): HTMLElement | undefined => document.getElementsByTagName('privacy-desk')[0];
  const isShown = (text: string): boolean => host()?.shadowRoot?.textContent.includes(text) === true;
  const hasCookie = (start: string): boolean => document.cookie.includes(start);
  const button = (part: string): HTMLElement | null | undefined => {
    const panel = host()?.shadowRoot?.querySelector('privacy-desk-panel');
    for (const root of [host(), host()?.shadowRoot, panel, panel?.shadowRoot]) {
      const found = root?.querySelector<HTMLElement>(`[part~="${part}"]`);
      if (found) return found;
    }
    return undefined;
  };
  const press = (part: string, then: () => void): void =>
    wait(
      () => !!button(part),
      () => {
        button(part)?.click();
        then();
      },
    );

  const accept = (): void =>
    press('accept', () =>
      wait(
        () => hasCookie('_slow=') && hasCookie('privacy-desk='),
        () => void untilReceipt(() => tell('accepted', withdraw)),
      ),
    );
  const untilReceipt = async (then: () => void): Promise<void> => {
    const receipt = await window.privacyDesk?.receipt();
    if (receipt?.record.processes.some(({id}) => id === '#process-analytics')) then();
    else setTimeout(() => void untilReceipt(then), 25);
  };
  const withdraw = (): void => {
    sessionStorage.setItem('withdrawing', '1');
    addEventListener('pagehide', () => sessionStorage.setItem('errors', stringify(errors())));
    void window.privacyDesk?.open();
    press('reject-all', () => undefined);
  };
  if (sessionStorage.getItem('withdrawing'))
    wait(
      () => isShown('Removed from your browser: _slow') && !hasCookie('_slow='),
      () => tell('withdrawn'),
    );
  else {
    const isAsked = (): boolean => isShown('Statistics');
    whenNot(isAsked, () => tell('blank'));
    wait(isAsked, () => tell('asked', accept));
  }
}
