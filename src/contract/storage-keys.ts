import type {StorageSuffix} from '../config/own-storage.ts';

/** The key in web storage: every key begins with the name of the widget's cookie, so that a withdrawal spares it. */
export function storageKey(cookieName: string, suffix: StorageSuffix): string {
  return `${cookieName}-${suffix}`;
}
