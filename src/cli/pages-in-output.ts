import {readdir, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import type {Problem} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';

/**
 * Problems of links to pages that would have to be in `out`, the folder of a build, and are not there: visitors who follow them would
 * find no page. The folder is served under its own name, as far as a build can know. The forms of the record service are no files.
 */
export async function pagesInOutput(out: string, {links}: SiteConfig): Promise<readonly Problem[]> {
  const folder = `/${basename(resolve(out))}`;
  const found = (['policy', 'cookies', 'rights', 'complaint'] as const).map(async (key) => {
    const path = (links[key] ?? '').replace(/[?#].*$/s, '');
    const isInside = path === folder || path.startsWith(`${folder}/`);
    if (
      !isInside ||
      isFormOfService(key, path) ||
      (await isPage(join(out, decoded(path.slice(folder.length)))))
    )
      return [];
    const message = `Expected a page there, or an address outside ${folder}/; found "${path}", and ${out} has no such page. That folder is for the files of this build. Put the page there first, or build into another folder, such as --out ${join(dirname(out), 'privacy-desk')}.`;
    return [{code: 'link-in-output', path: `links.${key}`, message} as const];
  });
  return (await Promise.all(found)).flat();
}

/** Whether it is the address of a form that the record service has, when the site passes the folder on to it: docs/rights-forms.md. */
function isFormOfService(key: keyof SiteConfig['links'], path: string): boolean {
  return (
    (key === 'rights' && /\/request\/?$/.test(path)) || (key === 'complaint' && /\/complaint\/?$/.test(path))
  );
}

/** The path as the file system has it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a web server finds a page at this path: a file, one with an ending, or the index of a folder. */
async function isPage(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return true;
  const names = await readdir(found ? path : dirname(path)).catch(() => []);
  const start = found ? 'index.' : `${basename(path)}.`;
  return names.some((name) => name.startsWith(start));
}
