import type {SiteConfig, StoredItem} from './types.ts';

/**
 * What the widget stores besides its cookie, by the suffix of its key: the visitor's receipts, the answers whose receipt is not
 * made yet, the ids of the receipts that wait to be sent, the language that the visitor has chosen, what a page leaves for the page
 * after a reload, and what the visitor has typed into a form of the service and not sent.
 */
export type StorageSuffix = keyof typeof kinds | 'kept';

/** An item that the widget stores. */
export interface OwnStoredItem extends StoredItem {
  /** `choice` for the cookie, else the suffix of the key. */
  readonly part: 'choice' | StorageSuffix;
  /** Of the cookie, on a site with UK exceptions: how long it lasts once there is an objection in it. */
  readonly objectionDuration?: string;
}

/** Where each item is stored. Items in localStorage stay until they are removed, so they have no duration. */
const kinds = {
  receipts: 'localStorage',
  answers: 'localStorage',
  outbox: 'localStorage',
  language: 'sessionStorage',
  handoff: 'sessionStorage',
  'scroll-and-forms': 'sessionStorage',
  draft: 'sessionStorage',
} as const;

/** How long an objection is kept, and the server's copy of the cookie at most. */
const OBJECTION_DURATION = 'P400D';

/** Everything that the widget stores in the visitor's browser on a site with this configuration. */
export function ownStorage({
  cookie: {name, days, endpoint},
  receipts,
  links,
  categories,
}: Pick<SiteConfig, 'cookie' | 'receipts' | 'links' | 'categories'>): readonly OwnStoredItem[] {
  const hasExceptions = categories.some(({basis}) => basis === 'statistics' || basis === 'appearance');
  const inWebStorage = Object.entries(kinds).map(([suffix, kind]): OwnStoredItem => ({
    part: suffix as StorageSuffix,
    name: `${name}-${suffix}`,
    kind,
    ...(kind === 'sessionStorage' ? {duration: 'session'} : {}),
  }));
  const kept = {part: 'kept', name: `${name}-kept`, kind: 'cookie', duration: OBJECTION_DURATION} as const;
  return [
    {
      part: 'choice',
      name,
      kind: 'cookie',
      duration: `P${days}D`,
      ...(hasExceptions ? {objectionDuration: OBJECTION_DURATION} : {}),
    },
    ...(endpoint ? [kept] : []),
    ...inWebStorage.filter(({part}) => {
      // Without an endpoint for receipts, none waits to be sent.
      if (part === 'outbox') return receipts.endpoint;
      return part !== 'draft' || links.rights || links.complaint;
    }),
  ];
}
