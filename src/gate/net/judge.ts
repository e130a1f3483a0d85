import {keysFor} from './keys-for.ts';
import type {HostRules, KeySet} from './keys-for.ts';

/** What is said of an address that takes somebody's yes. */
export interface Verdict {
  /** Its address, without query: that may hold what identifies somebody. */
  readonly url: string;
  /** What must be allowed: a category, or `category:service`; several, with spaces between, where all are needed. */
  readonly key: string;
}

/**
 * Judges an address as the page wrote it: why it is stopped; `undefined` when it may be asked. When that takes a yes which
 * was given, calls `onAllowed`. Never throws.
 */
export type Judge = (address: unknown, onAllowed?: (allowed: Verdict) => void) => Verdict | undefined;

/** What a judge goes by. */
export interface JudgeTerms {
  readonly rules: HostRules;
  /** Entries of `rules` that the page's own markup names → what it asks for. */
  readonly marked: ReadonlyMap<string, readonly KeySet[]>;
  /** What addresses are relative to. */
  base(): string;
  allows(key: string): boolean;
}

const urlOf = (address: unknown, base: string): URL | undefined => {
  try {
    return new URL(String(address), base);
  } catch {
    return undefined; // the browser will say what is wrong with it
  }
};

/** Only what goes over the network can be stopped. */
const NETWORK = /^(http|ws)s?:$/;

export const createJudge =
  ({rules, marked, base, allows}: JudgeTerms): Judge =>
  (address, onAllowed) => {
    const url = urlOf(address, base());
    const judged =
      url && NETWORK.test(url.protocol) ? keysFor(url.hostname.replace(/\.$/, ''), rules) : undefined;
    if (!url || !judged) return undefined;
    const marks = marked.get(judged.entry);
    // What the page says of a vendor goes before what is generally known.
    const keys = judged.isDeclared ? [...judged.keys, ...(marks ?? [])] : (marks ?? judged.keys);
    const verdictBy = (set: KeySet = []): Verdict => ({url: url.origin + url.pathname, key: set.join(' ')});
    const allowing = keys.find((set) => set.every(allows));
    if (!allowing) return verdictBy(keys[0]);
    onAllowed?.(verdictBy(allowing));
    return undefined;
  };
