import type {TextStore} from '../consent/text-store.ts';

/**
 * One key of a web storage area. `open` is called for each use, because the getter of a refused area throws
 * (https://html.spec.whatwg.org/#dom-localstorage); a refused area then acts as memory that lasts for the page.
 */
export const webText = (open: () => Storage, key: string): TextStore => {
  let memory: string | undefined;
  const attempt = <T>(use: (area: Storage) => T): T | undefined => {
    try {
      return use(open());
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((area) => area.getItem(key)) ?? memory,
    write(text) {
      memory = text;
      attempt((area) => area.setItem(key, text));
    },
    clear() {
      memory = undefined;
      attempt((area) => area.removeItem(key));
    },
  };
};
