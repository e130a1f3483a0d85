import {readFileSync} from 'node:fs';
import {root} from '../../repository/tracked-files.ts';

/** The samples of docs/frameworks.md, by the name of the file that the line above each of them says. */
const samples = new Map(
  [
    ...readFileSync(`${root}docs/frameworks.md`, 'utf8').matchAll(/^`(\S+)`:\n\n```\w+\n([\s\S]*?)^```/gm),
  ].map(({1: path = '', 2: code = ''}) => [path, code]),
);

/** The sample that a reader is told to write into the file `path`. */
export function documentedSample(path: string): string {
  const code = samples.get(path);
  if (!code) throw new Error(`docs/frameworks.md has no sample for ${path}.`);
  return code;
}

/** Text in which the page host fills in the origin of the vendors, where the samples name made-up vendors. */
export function withVendor(text: string): string {
  return text.replaceAll(/https:\/\/(?:stats|films)\.example/g, '{{vendor}}');
}
