import type {TextStore} from '../consent/text-store.ts';
import {unlessRefused} from './unless-refused.ts';

/** One key of a web storage area. A refused area acts as memory that lasts for the page. */
export const webText = (open: () => Storage, key: string): TextStore => {
  let memory: string | undefined;
  return {
    read: () => unlessRefused(() => open().getItem(key)) ?? memory,
    write(text) {
      memory = text;
      unlessRefused(() => open().setItem(key, text));
    },
    clear() {
      memory = undefined;
      unlessRefused(() => open().removeItem(key));
    },
  };
};
