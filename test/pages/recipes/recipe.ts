import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {fencesIn} from '../../repository/fences-in.ts';

/** A section of a recipe: its heading, its text, and its code samples. */
export interface RecipeSection {
  readonly heading: string;
  readonly text: string;
  readonly samples: readonly {readonly language: string; readonly code: string}[];
}

/** The sections of `docs/recipes/<name>.md`, in order. */
export function recipeSections(name: string): readonly RecipeSection[] {
  const text = readFileSync(new URL(`../../../docs/recipes/${name}.md`, import.meta.url), 'utf8');
  const sections = text.split(/^(?=#{1,3} )/m).map((section) => ({
    heading: /^#+ (.+)/.exec(section)?.[1] ?? '',
    text: section,
    samples: fencesIn(section),
  }));
  assert.ok(sections.length > 0);
  return sections;
}

/** The sample with this number in a section, in this language. */
export function recipeSample(name: string, heading: string, language: string, index = 0): string {
  const section = recipeSections(name).find((one) => one.heading === heading);
  const sample = section?.samples.filter((one) => one.language === language)[index];
  assert.ok(sample, `docs/recipes/${name}.md, ${heading}: ${language} sample ${index}`);
  return sample.code;
}

/** A page with `head` first in its head, after the configuration, and with this body. */
export function recipePage(
  body: string,
  head = '{{config}}<script src="/privacy/desk.js"></script>',
): string {
  return `<!doctype html>
<html lang="en">
  <head>
    ${head}
    <meta charset="utf-8" />
    <title>A recipe</title>
  </head>
  <body>
    <h1>A recipe</h1>
    ${body}
    <p><a href="#privacy-desk">Cookie settings</a></p>
  </body>
</html>
`;
}
