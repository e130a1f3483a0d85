/**
 * What the widget stores besides its cookie, by the suffix of its key: the handoff to the page after a reload, the scroll
 * position and unsent forms, and the language the visitor has chosen (all in sessionStorage); the visitor's receipts and the
 * ids of those that wait to be sent (in localStorage).
 */
type StorageSuffix = 'handoff' | 'scroll-and-forms' | 'language' | 'receipts' | 'outbox';

/** The key in web storage: every key begins with the name of the widget's cookie, so that a withdrawal spares it. */
export function storageKey(cookieName: string, suffix: StorageSuffix): string {
  return `${cookieName}-${suffix}`;
}
