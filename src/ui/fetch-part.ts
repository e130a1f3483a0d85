import type {Report} from '../config/problem.ts';

/**
 * Returns a function that fetches a part once. It resolves to `undefined`, after a report, when the part does not load;
 * the next call tries again.
 */
export function fetchPart<T>(
  file: string,
  fetch: () => Promise<T>,
  report: Report,
): () => Promise<T | undefined> {
  let part: Promise<T | undefined> | undefined;
  return () =>
    (part ??= fetch().catch(() => {
      part = undefined;
      report({
        code: 'ui-unreachable',
        path: file,
        message: 'This file did not load. The rest works without it.',
      });
      return undefined;
    }));
}
