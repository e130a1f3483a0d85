import type {Report} from '../../config/problem.ts';
import type {Verdict} from './judge.ts';
import {categoriesIn} from './snippet.ts';

/** Something that was stopped. */
export interface StoppedRequest {
  /** Its address, without query. */
  readonly url: string;
  /** What must be allowed: a category, or `category:service`; several, with spaces between, where all are needed. */
  readonly key: string;
  /** What asked: the name of an element (`script`, `iframe`) or of a function of the browser (`fetch`). */
  readonly how: string;
}

/** Keeps what was stopped, and reports each once. */
export interface StoppedLog {
  readonly entries: readonly StoppedRequest[];
  /** `instead`: what to paste in its place. */
  note(verdict: Verdict, how: string, instead: string, isParsed?: boolean): void;
}

/** `categories`: those that the site declares. */
export const createStoppedLog = (categories: readonly string[], report: Report): StoppedLog => {
  const entries = new Map<string, StoppedRequest>();
  return {
    get entries() {
      return [...entries.values()];
    },
    note({url, key}, how, instead, isParsed = false) {
      const id = `${how} ${url}`;
      if (entries.has(id)) return;
      entries.set(id, {url, key, how});
      const missing = categoriesIn(key).find((category) => !categories.includes(category));
      const unknown =
        missing === undefined
          ? ''
          : ` No category is called ${missing}: add it, or name the host in a service.`;
      const sent = isParsed ? ' The browser may have asked for it already.' : '';
      report({
        code: 'net-stopped',
        path: url,
        message: `${how}, not marked up.${sent}${unknown} Instead: ${instead}`,
      });
    },
  };
};
