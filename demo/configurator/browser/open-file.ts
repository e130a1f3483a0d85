import {jsonMistakes} from '../../../src/cli/json/mistakes.ts';
import {excerptAt, positionAt} from '../../../src/cli/json/position.ts';
import {isObject, type UncheckedObject} from '../../../src/config/unchecked.ts';

/** A configuration that was read from a file, or why it could not be read, in words. */
export type OpenedFile = {readonly site: UncheckedObject} | {readonly problem: string};

/** Reads the text of a `site.json`. A mistake is named with its line and column. */
export function openText(name: string, written: string): OpenedFile {
  const text = written.replace(/^\ufeff/, '');
  const [mistake] = jsonMistakes(text);
  if (mistake) {
    const position = positionAt(text, mistake.offset);
    const [line] = excerptAt(text, position);
    return {
      problem: `${name}, line ${position.line}, column ${position.column}: ${mistake.message} The line is: ${line.trim()}`,
    };
  }
  const site: unknown = JSON.parse(text);
  return isObject(site) ? {site} : {problem: `${name}: Expected an object: { … }. Your draft is unchanged.`};
}
