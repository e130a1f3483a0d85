import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, join, relative, sep} from 'node:path';
import {UsageError} from '../command.ts';
import type {SitePage, SitePages} from './site-page.ts';

/** Pages, and the templates of generators and of PHP, which are HTML with other things in it. */
const PAGE = /\.(html?|xhtml|php|njk|liquid|hbs|ejs|erb|twig)$/i;

/** Folders of packages, and hidden ones, are not part of a site. */
const OTHER_FOLDER = /^(\..*|node_modules|vendor)$/;

/** How many pages are read. More would repeat what the first ones say. */
const MAX_PAGES = 1000;

/** Reads the pages in a folder and its folders. A page that cannot be read is named, and the others are read all the same. */
export async function pagesIn(folder: string): Promise<SitePages> {
  await checkFolder(folder);
  const files = await filesIn(folder);
  if (files.length === 0)
    throw new UsageError(
      `There is no HTML in ${folder}. Name the folder that is published, or start the site and give its address; for Next, Nuxt, SvelteKit, Astro and Angular see docs/frameworks.md. Nothing was written.`,
    );
  const read = await Promise.all(files.slice(0, MAX_PAGES).map((name) => readPage(name, folder)));
  const more = files.length - MAX_PAGES;
  return {
    pages: read.filter((page) => typeof page !== 'string'),
    unread: [
      ...read.filter((page) => typeof page === 'string'),
      ...(more > 0 ? [`${folder}: ${more} more pages were not read.`] : []),
    ],
  };
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found)
    throw new Error(
      `${folder}: There is no such folder. Give --pages the folder of your pages, or an address.`,
    );
  if (!found.isDirectory())
    throw new Error(`${folder}: This is a file. Give --pages the folder that it is in.`);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  const found = entries
    // The pages of a folder come before those of the folders in it.
    .toSorted(
      (one, other) =>
        Number(one.isDirectory()) - Number(other.isDirectory()) || (one.name < other.name ? -1 : 1),
    )
    .map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return OTHER_FOLDER.test(entry.name) ? [] : filesIn(path);
      return PAGE.test(basename(path)) ? [path] : [];
    });
  return (await Promise.all(found)).flat();
}

/** The page, or a sentence that says why it cannot be read. */
async function readPage(name: string, folder: string): Promise<SitePage | string> {
  try {
    const bytes = await readFile(name);
    // UTF-16, for example: what would be read of it are single letters.
    if (bytes.includes(0)) return `${name}: This page could not be read: it is not in UTF-8.`;
    const path = `/${relative(folder, name).split(sep).join('/')}`;
    return {name, path, html: bytes.toString('utf8').replace(/^\ufeff/, '')};
  } catch (error) {
    const {code = String(error)} = error as NodeJS.ErrnoException;
    return `${name}: This page could not be read (${code}).`;
  }
}
