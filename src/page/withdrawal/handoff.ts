import type {ChoiceSummary} from '../../contract/host.ts';
import type {PageDeps} from '../../contract/page.ts';
import {storageKey} from '../../contract/storage-keys.ts';
import {sessionStorageText, type TextStore} from '../../platform/web/web-storage.ts';

/** What a page hands over to the next page of this tab: what to erase again, and what to show. */
export interface Handoff extends ChoiceSummary {
  /** Whether the visitor has seen the confirmation already, here or in another tab. */
  readonly isShown?: boolean;
}

/** Where the handoff is stored: in sessionStorage, because the next page is one of the same tab. */
export function handoffStore({win, config}: PageDeps): TextStore {
  return sessionStorageText(win, storageKey(config.cookieName, 'handoff'));
}

/** Asks the next page to erase what `withdrawn` keys stored, without a confirmation. An earlier handoff is kept. */
export function handOverErasure(deps: PageDeps, withdrawn: readonly string[]): boolean {
  const store = handoffStore(deps);
  if (store.read()) return false;
  store.write(JSON.stringify({granted: [], refused: [], withdrawn, isShown: true} satisfies Handoff));
  return true;
}

/** Reads a stored handoff; `undefined` when the text is not one. */
export function parseHandoff(text: string): Handoff | undefined {
  try {
    const {granted, refused, withdrawn = [], erased = [], isShown = false} = JSON.parse(text) as Handoff;
    const isHandoff = [granted, refused, withdrawn, erased].every(Array.isArray);
    return isHandoff ? {granted, refused, withdrawn, erased, isShown} : undefined;
  } catch {
    return undefined;
  }
}
