import type {PageDeps} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';
import {whenIdle} from '../platform/web/when-idle.ts';

/**
 * Loads a bundle. Resolves to `undefined`, and reports it, when the bundle does not load. The report names the directive that forbids
 * it, or else the origin, which is `null` on a sandboxed page. `docs/page-policies.md` says what to do.
 */
export function loadPart<File extends keyof Parts>(
  {
    win,
    scriptUrl,
    folder = '',
    report,
    refused,
  }: Pick<PageDeps, 'win' | 'scriptUrl' | 'folder' | 'report' | 'refused'>,
  file: File,
): Promise<Parts[File] | undefined> {
  const path = new URL(folder + file, scriptUrl).href;
  return (import(path) as Promise<Parts[File]>).catch(() => {
    // Firefox refuses the file before it dispatches the event.
    void whenIdle().then(() => {
      const reason = refused[path] ?? `origin ${win.origin}`;
      report({
        code: 'ui-unreachable',
        path,
        message: `This file did not load (${reason}). See docs/page-policies.md.`,
      });
    });
    return undefined;
  });
}
