import type {PageDeps} from '../contract/page.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {toJson} from '../platform/pure/to-json.ts';
import {localStorageText, type TextStore} from '../platform/web/web-storage.ts';
import type {BuildInfo, ConsentAction, ReceiptContext} from '../receipt/input.ts';
import {loadPart} from './load-part.ts';

/** An answer, with the words and the configuration of its moment: all that its receipt is made of. */
export interface NotedAnswer {
  readonly action: ConsentAction;
  readonly context: Omit<ReceiptContext, keyof BuildInfo | 'config'>;
  /** The whole configuration of the page. */
  readonly config: unknown;
  /** Whether the configuration was checked when it was built in. An inline one is checked before its receipt is made. */
  readonly isChecked: boolean;
}

/**
 * Notes an answer until its receipt is made. The visitor may leave, or lose the connection, before `receipt.js` has arrived and
 * the hashes are computed. Then the next page with the interface makes the receipt, with the time and the words of the answer.
 */
export function noteAnswer(deps: PageDeps, answer: NotedAnswer): TextStore {
  const store = noteStore(deps);
  const text = toJson([...notedAnswers(store), answer]);
  // Browsers refuse to replace a text when there is no room. A store without a text then keeps the new one for this page.
  store.clear();
  store.write(text);
  return store;
}

/** The answers without a receipt, oldest first. A text that is no list of answers counts as none. */
export function notedAnswers(store: TextStore): readonly NotedAnswer[] {
  try {
    const noted: unknown = JSON.parse(store.read() ?? '[]');
    return Array.isArray(noted) ? noted.filter(isNote) : [];
  } catch {
    return [];
  }
}

/** Whether it can be a note. Whether its receipt can be made of it shows when it is made. */
function isNote(noted: unknown): noted is NotedAnswer {
  return Object(noted) === noted;
}

/** Removes the oldest answer: it has a receipt, or needs none. */
export function removeOldestNote(store: TextStore): void {
  const later = notedAnswers(store).slice(1);
  if (later.length) store.write(toJson(later));
  else store.clear();
}

/** Makes the receipts of the noted answers. Without `receipt.js` the notes stay. */
export async function makeReceipts(deps: PageDeps, noted = noteStore(deps)): Promise<void> {
  try {
    await (await loadPart(deps, 'receipt.js'))?.keepReceipts(deps, noted);
  } catch (error) {
    const message = `The choice is stored and applied. Its receipt could not be made: ${String(error)}.`;
    deps.report({code: 'choice-incomplete', path: 'after the choice', message});
  }
}

function noteStore({win, config}: PageDeps): TextStore {
  return localStorageText(win, storageKey(config.cookieName, 'answers'));
}
