import {readFile, readdir} from 'node:fs/promises';
import {extname, join} from 'node:path';

/** Reads the files of one kind in `folder` into slots: `art/hero.svg` with prefix `art-` becomes `art-hero`. */
export const readFolder = async (
  folder: string,
  extension: string,
  prefix = '',
): Promise<Record<string, string>> => {
  const names = (await readdir(folder)).filter((name) => extname(name) === extension);
  const texts = names.map(async (name) => [
    `${prefix}${name.slice(0, -extension.length)}`,
    (await readFile(join(folder, name), 'utf8')).trim(),
  ]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
};
