import type {StorageSuffix} from '../config/own-storage.ts';
import type {PageDeps} from '../contract/page.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';

/** What the widget has stored in this browser; nothing where the browser refuses to tell. */
export function storedText(
  {win, config: {cookieName}}: PageDeps,
  storage: 'localStorage' | 'sessionStorage',
  suffix: StorageSuffix,
): string | null | undefined {
  return tryOrUndefined(() => win[storage].getItem(storageKey(cookieName, suffix)));
}
