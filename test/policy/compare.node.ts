import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comparePolicies, type SectionChange} from '../../src/policy/compare.ts';
import {parsePolicy} from '../../src/policy/parse.ts';
import {publishPolicy} from '../../src/policy/publish.ts';
import {siteConfig} from './site-config.ts';

const compare = (older: string, newer: string): ReturnType<typeof comparePolicies> =>
  comparePolicies(parsePolicy(older).policy, parsePolicy(newer).policy);

/** Each changed line: `+` added, `-` removed, and in a changed line `[-…-]` and `{+…+}`. */
const linesOf = ({lines}: SectionChange): readonly string[] =>
  lines.map(({kind, parts}) => {
    const text = parts
      .map((part) => {
        if (kind !== 'changed' || part.kind === 'same') return part.text;
        return part.kind === 'added' ? `{+${part.text}+}` : `[-${part.text}-]`;
      })
      .join('');
    return `${kind === 'changed' ? '' : kind === 'added' ? '+ ' : '- '}${text}`;
  });

describe('comparePolicies', () => {
  const older =
    'Before.\n\n## A {#a}\n\nWe keep it for 3 years.\n\n- one\n- two\n\n## B {#b}\n\nSame.\n\n## C {#c}\n\nGone.';

  it('finds nothing in the same text', () => {
    const {changed, unchanged} = compare(older, older);
    assert.deepEqual([changed, unchanged], [[], ['A', 'B', 'C']]);
  });

  it('shows words that were changed in their line', () => {
    const {changed, unchanged} = compare(older, older.replace('3 years', '6 years'));
    assert.deepEqual(changed.map(linesOf), [['We keep it for [-3-]{+6+} years.']]);
    assert.deepEqual(unchanged, ['B', 'C']);
  });

  it('shows what was added and removed', () => {
    const newer = older
      .replace('- one\n', '')
      .replace('Same.', 'Same.\n\nMore.')
      .replace('Before.', 'Quite another sentence.');
    assert.deepEqual(
      compare(older, newer).changed.map((section) => [section.id, linesOf(section)]),
      [
        ['', ['- Before.', '+ Quite another sentence.']],
        ['a', ['- one']],
        ['b', ['+ More.']],
      ],
    );
  });

  it('shows whole sections that are new or gone', () => {
    const newer = older.replace('## C {#c}\n\nGone.', '## D {#d}\n\nNew.');
    assert.deepEqual(
      compare(older, newer).changed.map(({kind, title}) => [kind, title]),
      [
        ['added', 'D'],
        ['removed', 'C'],
      ],
    );
  });

  it('compares the rows of a table', () => {
    const table = '## A\n\n| What | Kept |\n|---|---|\n| events | 3 years |\n| letters | 1 year |\n';
    assert.deepEqual(compare(table, table.replace('3 years', '4 years')).changed.flatMap(linesOf), [
      'events · [-3-]{+4+} years',
    ]);
  });

  it('is shown with escaped text, and a word for each kind of change', () => {
    const front = (version: string): string => `---\ntitle: P\nversion: ${version}\ndate: ${version}\n---\n`;
    const {pages} = publishPolicy(
      [
        {text: `${front('2026-01-01')}\na <b> c d e\n`, sha256: ''},
        {text: `${front('2026-02-01')}\na <i> c d e\n`, sha256: ''},
      ],
      {config: siteConfig, base: '/p/', today: '2026-12-01'},
    );
    const content = pages.find(({path}) => path === '/p/2026-02-01/since/2026-01-01/')?.content ?? '';
    assert.match(content, /<strong>Changed:<\/strong> a &lt;<del>b<\/del> <ins>i<\/ins>&gt; c d e/);
  });
});
