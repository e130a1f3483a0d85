import {readdir, readFile} from 'node:fs/promises';
import {join, posix, sep} from 'node:path';

/** A Markdown file that becomes a page. */
export interface SourceDocument {
  /** Path from the root of the repository, with slashes: `docs/theming.md`. */
  readonly source: string;
  /** Address of its page below the site: `theming/`, and `` for the first page. */
  readonly address: string;
  readonly markdown: string;
  /** Its first heading, without markup. */
  readonly title: string;
}

/** Documents outside `docs/`, and the addresses of their pages. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'README.md': 'overview/',
  'CONTRIBUTING.md': 'contributing/',
};

/** Every document of the repository in `root`: what is in `docs/`, the README and the guide for contributors. */
export async function readDocuments(root: string): Promise<readonly SourceDocument[]> {
  const names = (await readdir(join(root, 'docs'), {recursive: true})).filter((name) => name.endsWith('.md'));
  const inside = names.map((name) => posix.join('docs', name.split(sep).join('/'))).sort();
  return Promise.all([...inside, ...Object.keys(OUTSIDE)].map((source) => readDocument(root, source)));
}

async function readDocument(root: string, source: string): Promise<SourceDocument> {
  const markdown = await readFile(join(root, source), 'utf8');
  const [, heading] = /^# (.+)$/m.exec(markdown) ?? [];
  if (heading === undefined) throw new Error(`${source} has no heading of the first level.`);
  return {source, address: addressOf(source), markdown, title: heading.replaceAll(/[`*]/g, '')};
}

/** `docs/theming.md` is at `theming/`; the index of a folder, such as `docs/decisions/README.md`, at the folder. */
function addressOf(source: string): string {
  const outside = OUTSIDE[source];
  if (outside !== undefined) return outside;
  const path = source.replace(/^docs\//, '').replace(/\.md$/, '/');
  return path.replace(/(^|\/)README\/$/, '$1');
}
