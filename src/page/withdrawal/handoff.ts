import type {ChoiceSummary} from '../../contract/host.ts';
import type {Erasure, PageDeps} from '../../contract/page.ts';
import {storageKey} from '../../contract/storage-keys.ts';
import {sessionStorageText, type TextStore} from '../../platform/web/web-storage.ts';
import {toJson} from '../../platform/pure/to-json.ts';

/** What a page hands over to the next page of this tab: what to erase again, and what to show. */
export interface Handoff extends ChoiceSummary, Partial<Erasure> {
  /** Whether the visitor has seen the confirmation already, here or in another tab. */
  readonly isShown?: boolean;
}

/** Where the handoff is stored: in sessionStorage, because the next page is one of the same tab. */
export function handoffStore({win, config}: PageDeps): TextStore {
  return sessionStorageText(win, storageKey(config.cookieName, 'handoff'));
}

/**
 * Asks the next page to erase again, without a confirmation. A handoff that has a confirmation to show is kept: it erases
 * everything that may not run. To any other one, this adds.
 */
export function handOverErasure(deps: PageDeps, {withdrawn, isLimited = false}: Erasure): boolean {
  const store = handoffStore(deps);
  const earlier = parseHandoff(store.read() ?? '');
  if (earlier && !earlier.isShown) return false;
  const handoff: Handoff = {
    granted: [],
    refused: [],
    withdrawn: [...new Set([...(earlier?.withdrawn ?? []), ...withdrawn])],
    isLimited: isLimited && (earlier?.isLimited ?? true),
    isShown: true,
  };
  store.write(toJson(handoff));
  return true;
}

/** Reads a stored handoff; `undefined` when the text is not one. */
export function parseHandoff(text: string): Handoff | undefined {
  try {
    const handoff = JSON.parse(text) as Handoff;
    const {granted, refused, withdrawn = [], erased = []} = handoff;
    const isHandoff = [granted, refused, withdrawn, erased].every(Array.isArray);
    return isHandoff ? {...handoff, withdrawn, erased} : undefined;
  } catch {
    return undefined;
  }
}
