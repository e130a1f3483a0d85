import {existsSync, statSync} from 'node:fs';
import {join, posix} from 'node:path';
import {relativeAddress} from './addresses.ts';
import type {SourceDocument} from './documents.ts';

/** Where a link of a document leads on the site: to an address, or to a file of the repository that is not on it. */
export type LinkTarget = {readonly href: string} | {readonly file: string};

/** Where the links of documents lead. */
export interface Links {
  /** Resolves `href` as it is written in `from`. Throws when it names a file that does not exist. */
  resolve(from: SourceDocument, href: string): LinkTarget;
  /** Files that documents link to, besides pages: by their path from the root, with their address below the site. */
  readonly files: ReadonlyMap<string, string>;
}

/** Folders of the repository that are pages of the site, though no document is behind them. */
const FOLDERS: Readonly<Record<string, string>> = {'demo/configurator': 'configurator/'};

/** Resolves links between the documents of the repository in `root`. */
export function createLinks(root: string, documents: readonly SourceDocument[]): Links {
  const pages = new Map(documents.map(({source, address}) => [source, address]));
  const files = new Map<string, string>();
  const addressAt = (path: string): string | undefined => {
    const page = pages.get(path) ?? pages.get(posix.join(path, 'README.md')) ?? FOLDERS[path];
    if (page !== undefined) return page;
    if (!path.startsWith('docs/') || !statSync(join(root, path)).isFile()) return undefined;
    const address = path.slice('docs/'.length);
    files.set(path, address);
    return address;
  };
  return {
    files,
    resolve(from, href) {
      if (/^[a-z][a-z\d+.-]*:|^#|^\/\//i.test(href)) return {href};
      const [target = '', hash] = href.split('#');
      const path = posix.join(posix.dirname(from.source), target).replace(/\/$/, '');
      if (!existsSync(join(root, path)))
        throw new Error(`${from.source} links to ${href}, which does not exist.`);
      const address = addressAt(path);
      if (address === undefined) return {file: path};
      return {href: relativeAddress(from.address, address) + (hash === undefined ? '' : `#${hash}`)};
    },
  };
}
