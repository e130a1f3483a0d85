import {strFromU8, unzipSync} from 'fflate';
import {jsonMistakes} from '../../../src/cli/json/mistakes.ts';
import {excerptAt, positionAt} from '../../../src/cli/json/position.ts';
import {isObject} from '../../../src/config/unchecked.ts';
import {type OpenedSettings, SETTINGS_FILE, settingsIn} from './settings-file.ts';

/** The content of a file, or the reason in words why it could not be read. */
export type OpenedFile = OpenedSettings | {readonly problem: string};

/** Files larger than this are not ours, and unpacking one could fill the memory. */
const MOST_BYTES = 5_000_000;

/** Reads the .zip file that the page has made, the settings in it, or a `site.json`. */
export function openBytes(name: string, bytes: Uint8Array): OpenedFile {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive ? openArchive(name, bytes) : openText(name, strFromU8(bytes));
}

function openArchive(name: string, bytes: Uint8Array): OpenedFile {
  const files = filesIn(bytes);
  if (!files) return refused(name, 'This .zip file is damaged or not complete. Download or copy it again.');
  const found = files.get(SETTINGS_FILE) ?? files.get('site.json');
  if (found !== undefined) return openText(name, found);
  return refused(
    name,
    `Expected a .zip file from this page, with ${SETTINGS_FILE} in it. It has no such file.`,
  );
}

/** The files that can be opened, by their names without folders; `undefined` when the archive cannot be read. */
function filesIn(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const baseOf = (path: string): string => path.split('/').at(-1) ?? '';
  try {
    const files = unzipSync(bytes, {
      filter: ({name, originalSize}) =>
        [SETTINGS_FILE, 'site.json'].includes(baseOf(name)) && originalSize <= MOST_BYTES,
    });
    return new Map(Object.entries(files).map(([path, content]) => [baseOf(path), strFromU8(content)]));
  } catch {
    return undefined;
  }
}

/** Reads the text of a file. A mistake is named with its line and column. */
function openText(name: string, written: string): OpenedFile {
  const text = written.replace(/^\ufeff/, '');
  const [mistake] = jsonMistakes(text);
  if (mistake) {
    const position = positionAt(text, mistake.offset);
    const [line] = excerptAt(text, position);
    return {
      problem: `${name}, line ${position.line}, column ${position.column}: ${mistake.message} The line is: ${line.trim()}`,
    };
  }
  const read: unknown = JSON.parse(text);
  return isObject(read) ? settingsIn(read) : refused(name, 'Expected an object: { … }.');
}

function refused(name: string, reason: string): OpenedFile {
  return {problem: `${name}: ${reason} Your draft is unchanged.`};
}
