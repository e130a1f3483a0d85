import type {TextStore} from '../../src/consent/text-store.ts';

/** A store in memory. With `most`, longer texts are refused, as a full browser refuses them: the old one stays. */
export const memoryText = (text?: string, most = Infinity): TextStore => {
  let kept = text;
  return {
    read: () => kept,
    write(next) {
      if (next.length <= most) kept = next;
    },
    clear() {
      kept = undefined;
    },
  };
};
