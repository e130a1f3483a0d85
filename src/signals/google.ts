import type {SliceCategory} from '../config/slice.ts';

declare global {
  interface Window {
    /** What Google's tags share. */
    dataLayer?: unknown[];
  }
}

/**
 * Google consent mode, https://developers.google.com/tag-platform/security/guides/consent. Only signals that a category
 * maps to are sent: a default for any other would deny it for good. A signal of two categories needs both.
 */
export const pushGoogleConsent = (
  win: Pick<Window, 'dataLayer'>,
  command: 'default' | 'update',
  categories: ReadonlyMap<string, Pick<SliceCategory, 'signals'>>,
  allows: (id: string) => boolean,
): void => {
  const states: Record<string, string> = {};
  for (const [id, {signals}] of categories)
    for (const signal of signals) {
      const [vendor, name = ''] = signal.split(':');
      if (vendor === 'google') states[name] = allows(id) && states[name] !== 'denied' ? 'granted' : 'denied';
    }
  if (!Object.keys(states).length) return;
  const layer = (win.dataLayer ??= []);
  // Google's reader takes real `arguments` objects for commands and ignores arrays.
  const gtag: (...words: readonly unknown[]) => void = function () {
    layer.push(arguments);
  };
  gtag('consent', command, states);
};
