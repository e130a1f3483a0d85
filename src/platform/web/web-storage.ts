import {tryOrUndefined} from '../pure/try-or-undefined.ts';

/** Keeps one text across page loads. It never throws. When the browser refuses storage, it keeps the text for this page. */
export interface TextStore {
  read(): string | undefined;
  write(text: string): void;
  clear(): void;
}

/** The text under `key` in localStorage: for all tabs, until it is cleared. */
export function localStorageText(win: Pick<Window, 'localStorage'>, key: string): TextStore {
  return storageText(() => win.localStorage, key);
}

/** The text under `key` in sessionStorage: for this tab, until it is closed. */
export function sessionStorageText(win: Pick<Window, 'sessionStorage'>, key: string): TextStore {
  return storageText(() => win.sessionStorage, key);
}

/** `open` throws where the browser refuses storage. */
function storageText(open: () => Storage, key: string): TextStore {
  let memory: string | undefined;
  return {
    read: () => tryOrUndefined(() => open().getItem(key)) ?? memory,
    write(text) {
      memory = text;
      tryOrUndefined(() => {
        open().setItem(key, text);
        // Another tab may remove the text: then it is gone here too.
        memory = undefined;
      });
    },
    clear() {
      memory = undefined;
      tryOrUndefined(() => open().removeItem(key));
    },
  };
}
