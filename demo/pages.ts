import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {frontMatter} from '../src/policy/front-matter.ts';

/** A page of the demo, without the frame that all pages share. */
export interface Page {
  /** Path of its address: begins and ends with a slash. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The entry of the navigation that the page belongs to. */
  readonly nav: string;
  /** Whether the page is only sent in reply to a form or with data of the service, and not built as a file. */
  readonly isDynamic: boolean;
  /** HTML of the main part, with slots. */
  readonly body: string;
}

/** Reads every page in `folder` and below. The place of a file is its address. */
export async function readPages(folder: string): Promise<readonly Page[]> {
  const entries = await readdir(folder, {recursive: true});
  const files = entries.filter((name) => name.endsWith('.html')).sort();
  return Promise.all(files.map((name) => readPage(folder, join(folder, name))));
}

async function readPage(folder: string, file: string): Promise<Page> {
  const {fields, body} = frontMatter(await readFile(file, 'utf8'));
  const field = (name: string): string => fields.get(name) ?? '';
  return {
    path: pathOf(relative(folder, file)),
    title: field('title'),
    description: field('description'),
    language: fields.get('language') ?? 'en-GB',
    nav: field('nav'),
    isDynamic: field('dynamic') === 'yes',
    body,
  };
}

function pathOf(file: string): string {
  const steps = file
    .replace(/\.html$/, '')
    .split(sep)
    .filter((step) => step !== 'index');
  return ['', ...steps, ''].join('/');
}
