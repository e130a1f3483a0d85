/** `default` before anything runs, `update` after each choice. */
export type Command = 'default' | 'update';

/** Signal → whether it is granted. */
export type States = ReadonlyMap<string, boolean>;

type Call = (...words: readonly unknown[]) => void;

declare global {
  /** What vendors' tags share with a page: a queue that a tag reads, or a function that the tag brings. */
  interface Window {
    dataLayer?: unknown[];
    uetq?: {push(...words: readonly unknown[]): unknown};
    clarity?: Call & {q?: unknown[]};
    fbq?: Call;
    _paq?: {push(words: readonly unknown[]): unknown};
  }
}

export type VendorWindow = Pick<Window, 'dataLayer' | 'uetq' | 'clarity' | 'fbq' | '_paq'>;

const words = (states: States): Readonly<Record<string, string>> =>
  Object.fromEntries([...states].map(([name, isGranted]) => [name, isGranted ? 'granted' : 'denied']));

/**
 * A function that queues real `arguments` objects, in `q` as Clarity's own does: Google's and Microsoft's readers ignore arrays.
 */
const queueing = (q: unknown[]): Call & {q: unknown[]} =>
  Object.assign(
    function () {
      q.push(arguments);
    },
    {q},
  );

/** How each vendor is told, by the name before the colon of a signal. */
export const vendors: ReadonlyMap<string, (win: VendorWindow, command: Command, states: States) => void> =
  new Map([
    // Consent mode: https://developers.google.com/tag-platform/security/guides/consent
    ['google', (win, command, states) => queueing((win.dataLayer ??= []))('consent', command, words(states))],
    // https://help.ads.microsoft.com/apex/index/3/en/60119
    ['uet', (win, command, states) => void (win.uetq ??= []).push('consent', command, words(states))],
    // https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2: it wants both, always
    [
      'clarity',
      (win, _, states) => {
        (win.clarity ??= queueing([]))('consentv2', {
          ad_Storage: 'denied',
          analytics_Storage: 'denied',
          ...words(states),
        });
      },
    ],
    // https://developers.facebook.com/docs/meta-pixel/implementation/gdpr: only what is there; a stub would keep the pixel's
    // own snippet from loading it, and a pixel that has just been released is granted by default
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
