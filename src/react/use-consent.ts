import {useSyncExternalStore} from 'react';
import type {} from '../contract/public-api.ts';
import type {} from '../contract/events.ts';
import {expectLoader} from './expect-loader.ts';

/**
 * Whether `key`, a category (`media`) or a service in it (`media:youtube`), may run now. On the server and in the first
 * render on a page that the server rendered it is false, so that both render the same.
 */
export function useConsent(key: string): boolean {
  return useSyncExternalStore(
    onConsent,
    () => allowsAll([key]),
    () => false,
  );
}

/** Whether all keys may run. None may while `desk.js` is not there. */
export function allowsAll(keys: readonly string[]): boolean {
  return keys.every((key) => window.privacyDesk?.allows(key) ?? false);
}

/** Calls `listener` after each choice, and when the page has loaded: `desk.js` may come later than React. */
function onConsent(listener: () => void): () => void {
  expectLoader(window);
  document.addEventListener('privacy-desk:choice', listener);
  window.addEventListener('load', listener);
  return () => {
    document.removeEventListener('privacy-desk:choice', listener);
    window.removeEventListener('load', listener);
  };
}
