import type {PageDeps} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';

/** Loads a bundle from the folder of `desk.js`. Resolves to `undefined`, and reports it, when the bundle does not load. */
export function loadPart<File extends keyof Parts>(
  {scriptUrl, report}: Pick<PageDeps, 'scriptUrl' | 'report'>,
  file: File,
): Promise<Parts[File] | undefined> {
  const path = new URL(file, scriptUrl).href;
  return (import(path) as Promise<Parts[File]>).catch(() => {
    report({code: 'ui-unreachable', path, message: 'This file did not load. What needs it does not work.'});
    return undefined;
  });
}
