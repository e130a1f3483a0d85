import type {TextStore} from '../../src/platform/web/web-storage.ts';

/** A store in memory. A text longer than `maxLength` is not stored, as in a full browser: the old one stays. */
export const memoryStore = (text?: string, maxLength = Infinity): TextStore => {
  let stored = text;
  return {
    read: () => stored,
    write(next) {
      if (next.length <= maxLength) stored = next;
    },
    clear() {
      stored = undefined;
    },
  };
};
