import type {StoredItem} from './types.ts';

/**
 * What the widget stores besides its cookie, by the suffix of its key: the visitor's receipts, the ids of those that wait to be
 * sent, the language that the visitor has chosen, and what a page leaves for the page after a reload.
 */
export type StorageSuffix = keyof typeof kinds | 'kept';

/** An item that the widget stores. */
export interface OwnStoredItem extends StoredItem {
  /** `choice` for the cookie, else the suffix of the key. */
  readonly part: 'choice' | StorageSuffix;
}

/** Where each item is stored. Items in localStorage stay until they are removed, so they have no duration. */
const kinds = {
  receipts: 'localStorage',
  outbox: 'localStorage',
  language: 'sessionStorage',
  handoff: 'sessionStorage',
  'scroll-and-forms': 'sessionStorage',
} as const;

/**
 * Everything that the widget stores in the visitor's browser. `days`: how long its cookie lasts. `endpoint`: that of the server
 * that keeps a copy of the cookie, as long as an objection at most.
 */
export function ownStorage(cookieName: string, days: number, endpoint?: string): readonly OwnStoredItem[] {
  const inWebStorage = Object.entries(kinds).map(([suffix, kind]): OwnStoredItem => ({
    part: suffix as StorageSuffix,
    name: `${cookieName}-${suffix}`,
    kind,
    ...(kind === 'sessionStorage' ? {duration: 'session'} : {}),
  }));
  const kept = {part: 'kept', name: `${cookieName}-kept`, kind: 'cookie', duration: 'P400D'} as const;
  return [
    {part: 'choice', name: cookieName, kind: 'cookie', duration: `P${days}D`},
    ...(endpoint ? [kept] : []),
    ...inWebStorage,
  ];
}
