/** The part of the window Google's tags share. */
export interface GoogleWindow {
  dataLayer?: unknown[];
}

/** Google consent mode: a signal name of theirs → granted or not. */
export type GoogleSignals = Readonly<Record<string, boolean>>;

const PREFIX = 'google:';

/**
 * Google consent mode, https://developers.google.com/tag-platform/security/guides/consent. Only signals that a category
 * maps to are ever sent: a default for anything else would deny it for good.
 */
export const pushGoogleConsent = (
  win: GoogleWindow,
  command: 'default' | 'update',
  signals: GoogleSignals,
): void => {
  const layer = (win.dataLayer ??= []);
  // Google's reader takes real `arguments` objects for commands and ignores arrays.
  const gtag: (...words: readonly unknown[]) => void = function () {
    layer.push(arguments);
  };
  const states = Object.entries(signals)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, granted]) => [name.slice(PREFIX.length), granted ? 'granted' : 'denied']);
  if (states.length) gtag('consent', command, Object.fromEntries(states));
};
