import {readFile, readdir} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {frontMatter} from '../src/policy/front-matter.ts';
import type {Page} from './page.ts';

const pathOf = (file: string): string => {
  const steps = file
    .replace(/\.html$/, '')
    .split(sep)
    .filter((step) => step !== 'index');
  return ['', ...steps, ''].join('/');
};

const readPage = async (folder: string, file: string): Promise<Page> => {
  const {facts, body} = frontMatter(await readFile(file, 'utf8'));
  const fact = (name: string): string => facts.get(name) ?? '';
  return {
    path: pathOf(relative(folder, file)),
    title: fact('title'),
    description: fact('description'),
    language: facts.get('language') ?? 'en-GB',
    nav: fact('nav'),
    isAnswer: fact('answer') === 'yes',
    body,
  };
};

/** Reads every page below `folder`; a file's place is its address. */
export const readPages = async (folder: string): Promise<readonly Page[]> => {
  const entries = await readdir(folder, {recursive: true});
  const files = entries.filter((name) => name.endsWith('.html')).sort();
  return Promise.all(files.map((name) => readPage(folder, join(folder, name))));
};
