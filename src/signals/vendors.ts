/** `default` is sent before anything runs, `update` after each choice. */
export type SignalCommand = 'default' | 'update';

/** Signal name → whether it is granted. */
export type SignalStates = ReadonlyMap<string, boolean>;

type VendorFunction = (...args: readonly unknown[]) => void;

declare global {
  /** What vendor tags share with a page: a queue that the tag reads, or a function that the tag defines. */
  interface Window {
    dataLayer?: unknown[];
    gtag?: VendorFunction;
    uetq?: {push(...args: readonly unknown[]): unknown};
    clarity?: VendorFunction & {q?: unknown[]};
    fbq?: VendorFunction;
    _paq?: {push(args: readonly unknown[]): unknown};
  }
}

export type VendorWindow = Pick<Window, 'dataLayer' | 'gtag' | 'uetq' | 'clarity' | 'fbq' | '_paq'>;

/** How to send signals to each vendor. The key is the part of a signal before the colon: `google:ad_storage`. */
export const vendorSignals: ReadonlyMap<
  string,
  (win: VendorWindow, command: SignalCommand, states: SignalStates) => void
> = new Map([
  // Consent mode: https://developers.google.com/tag-platform/security/guides/consent
  // The page's code may call `gtag` before the snippet that defines it is released: its calls wait in the queue, as they do for a tag
  // that is still loading. The signal itself never depends on a `gtag` of the page.
  [
    'google',
    (win, command, states) => {
      const gtag = queueFunction((win.dataLayer ??= []));
      win.gtag ??= gtag;
      gtag('consent', command, signalValues(states));
    },
  ],
  // https://help.ads.microsoft.com/apex/index/3/en/60119
  ['uet', (win, command, states) => void (win.uetq ??= []).push('consent', command, signalValues(states))],
  // Clarity requires both signals on every call:
  // https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
  [
    'clarity',
    (win, _, states) => {
      (win.clarity ??= queueFunction([]))('consentv2', {
        ad_Storage: 'denied',
        analytics_Storage: 'denied',
        ...signalValues(states),
      });
    },
  ],
  // https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
  // Only calls an existing `fbq`: with a stub in its place, the pixel's own snippet would not load the pixel. A pixel that
  // was just released starts as granted.
  ['meta', (win, _, states) => win.fbq?.('consent', states.get('consent') ? 'grant' : 'revoke')],
  // https://developer.matomo.org/guides/tracking-consent
  [
    'matomo',
    (win, command, states) => {
      const queue = (win._paq ??= []);
      for (const [name, isGranted] of states) {
        const kind = name === 'cookies' ? 'Cookie' : '';
        if (command === 'default') queue.push([`require${kind}Consent`]);
        if (isGranted) queue.push([`set${kind}ConsentGiven`]);
        else if (command === 'update') queue.push([`forget${kind}ConsentGiven`]);
      }
    },
  ],
]);

function signalValues(states: SignalStates): Readonly<Record<string, string>> {
  return Object.fromEntries([...states].map(([name, isGranted]) => [name, isGranted ? 'granted' : 'denied']));
}

/**
 * A function that adds its `arguments` object to `q`, which is also a property of it, as in Clarity's own snippet. Google's
 * and Microsoft's tags ignore arrays in the queue.
 */
function queueFunction(q: unknown[]): VendorFunction & {q: unknown[]} {
  return Object.assign(
    function () {
      q.push(arguments);
    },
    {q},
  );
}
