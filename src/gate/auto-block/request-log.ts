import type {Report} from '../../config/problem.ts';
import type {RunningMarkup} from '../hold/running-markup.ts';
import {categoriesIn} from './snippet.ts';
import type {UrlVerdict} from './url-policy.ts';

/** A request that automatic blocking stopped. */
export interface BlockedRequest {
  /** Its URL, without the query. */
  readonly url: string;
  /** What must be allowed: a category, or `category:service`. If several must be, they are separated by spaces. */
  readonly key: string;
  /** What made the request: the name of an element (`script`, `iframe`) or of a function of the browser (`fetch`). */
  readonly how: string;
}

/** Keeps the blocked requests of a page and reports each once. */
export interface BlockedLog {
  readonly entries: readonly BlockedRequest[];
  /** `snippet`: the markup to write instead. `isParsed`: the parser created the element, so it may have been preloaded. */
  add(verdict: UrlVerdict, how: string, snippet: string, isParsed?: boolean): void;
}

/** `categories`: the ids of the configured categories. */
export function createBlockedLog(categories: readonly string[], report: Report): BlockedLog {
  const entries = new Map<string, BlockedRequest>();
  return {
    get entries() {
      return [...entries.values()];
    },
    add({url, key}, how, snippet, isParsed = false) {
      const id = `${how} ${url}`;
      if (entries.has(id)) return;
      entries.set(id, {url, key, how});
      const missing = categoriesIn(key).find((category) => !categories.includes(category));
      const unknown =
        missing === undefined
          ? ''
          : ` The configuration has no category "${missing}": add one, or list the host in a service.`;
      const sent = isParsed ? ' The browser may have requested it already.' : '';
      report({
        code: 'autoblock-blocked',
        path: url,
        message: `This request (${how}) was blocked, because it needs consent for ${key} and is not marked up.${sent}${unknown} Write this instead: ${snippet}`,
      });
    },
  };
}

/** Records a request that is not marked up and that runs because the visitor allows it. */
export type RecordAllowed = (allowed: UrlVerdict) => void;

/**
 * Creates a function that adds the host of an allowed request to `running`, once for each key. It does so at once: the
 * visitor may withdraw consent a moment later, and the page then has to know what runs.
 */
export function createAllowedRecorder(running: RunningMarkup[]): RecordAllowed {
  const recorded = new Set<string>();
  return ({url, key}) => {
    const {hostname} = new URL(url);
    const id = `${key} ${hostname}`;
    if (!recorded.has(id)) running.push({what: hostname, keys: key.split(' ')});
    recorded.add(id);
  };
}
