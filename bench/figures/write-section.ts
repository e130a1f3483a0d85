import {readFile, writeFile} from 'node:fs/promises';

const page = new URL('../../docs/speed.md', import.meta.url);

/** `text` with what stands between `<!-- bench:name -->` and `<!-- /bench:name -->` replaced. Throws when there is no such place. */
export const withSection = (text: string, name: string, section: string): string => {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/speed.md has no place for ${name}.`);
  return `${before}${start}\n${section}\n${end}${after}`;
};

/** Puts the figures of one bench into docs/speed.md. */
export const writeSection = async (name: string, section: string): Promise<void> =>
  writeFile(page, withSection(await readFile(page, 'utf8'), name, section));
