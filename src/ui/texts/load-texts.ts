import type {Report} from '../../config/problem.ts';
import {fetchPart} from '../fetch-part.ts';
import type {TextsPart, TextsSource} from './import-texts.ts';
import type {Texts} from './translate.ts';

/** Where texts come from, and where a file of texts that did not load is reported. */
export interface TextsDeps {
  readonly parts: TextsSource;
  readonly report: Report;
}

/**
 * Loads one file of built-in texts. Resolves to an empty object for English, whose texts are part of the code, and for a
 * language that only the site's configuration has; to `undefined`, after a report, when the file does not load.
 */
export async function loadTexts(
  language: string,
  part: TextsPart,
  {parts: {languages, importTexts}, report}: TextsDeps,
): Promise<Texts | undefined> {
  if (!languages.includes(language)) return {};
  const name = language.toLowerCase();
  const fetchTexts = fetchPart(`desk-${name}${part}.js`, () => importTexts(name, part), report);
  return (await fetchTexts())?.texts;
}
