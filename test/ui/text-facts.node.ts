import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {en} from '../../src/ui/texts/en.ts';
import type {Texts} from '../../src/ui/texts/translate.ts';

const english: Texts = en;

/** The facts that docs/texts.md lists for each key. */
const facts: ReadonlyMap<string, string> = new Map(
  [
    ...readFileSync(new URL('../../docs/texts.md', import.meta.url), 'utf8').matchAll(
      /^\| `([\w.-]+)` \| (.+) \|$/gm,
    ),
  ].map(([, key = '', fact = '']) => [key, fact]),
);

/** Whether a text states something: it has words of its own, and ends as a sentence or introduces a list. */
const isStatement = (text: string): boolean =>
  /[.:]$/.test(text) && /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

test('docs/texts.md lists the facts of every English text that states something', () => {
  const missing = Object.entries(english).filter(([key, text]) => isStatement(text) && !facts.has(key));
  assert.deepEqual(missing, []);
});

test('docs/texts.md lists no facts for texts that do not exist', () => {
  assert.deepEqual(
    [...facts.keys()].filter((key) => english[key] === undefined),
    [],
  );
});

test('the facts of a text name each of its placeholders', () => {
  for (const [key, fact] of facts)
    for (const [placeholder] of (english[key] ?? '').matchAll(/\{\w+\}/g))
      assert.ok(fact.includes(placeholder), `${key}: ${placeholder}`);
});

test('a sentence is told from a label', () => {
  assert.ok(isStatement('You said yes to: {categories}.'));
  assert.ok(!isStatement('{purpose}.'));
  assert.ok(!isStatement('Accept all'));
});
