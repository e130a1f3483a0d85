import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {root} from './tracked-files.ts';

/** Names of laws, of the regulator, and words that claim something about the law. */
const LAW =
  /\bUK law\b|\bthe law\b|\blawful|\bPECR\b|\bGDPR\b|\bSchedule A1\b|\bDPA 2018\b|\bICO\b|\b(?:Equality|Data Protection|Data \(Use and Access\)) Act\b|\bRegulations 20\d\d\b/;

/** Addresses where a law, or the regulator's guidance, can be read; or the page of ours that lists them. */
const SOURCE =
  /\]\(https:\/\/(?:www\.)?(?:legislation\.gov\.uk|ico\.org\.uk|gov\.uk|w3\.org)\/|\]\((?:[\w./]*\/)?law\.md[#)]/;

const documents = [
  'README.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
  ...markdownIn('docs/recipes'),
];

for (const path of documents)
  test(`every section of ${path} that speaks of the law names its source`, () => {
    assert.deepEqual(unsourcedSections(read(path)), []);
  });

test('a claim about the law without a source is found', () => {
  assert.deepEqual(unsourcedSections('## A\n\nUK law allows this.\n\n## B\n\nNothing.'), ['## A']);
  assert.deepEqual(unsourcedSections('## A\n\nUK law allows [this](docs/law.md).'), []);
});

for (const path of ['docs/law.md', 'docs/accessibility-statement.md', 'docs/decisions/README.md'])
  test(`every file that ${path} names exists`, () => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, link = '']) => link,
    );
    assert.ok(links.length > 5);
    assert.deepEqual(
      links.filter((link) => !existsSync(join(root, dirname(path), link))),
      [],
    );
  });

test('every rule in docs/law.md says what was read and names a test', () => {
  const rules = read('docs/law.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Rule'));
  assert.ok(rules.length > 10);
  for (const rule of rules) {
    const [, , isRead = '', , tests = ''] = rule.split(' | ');
    assert.match(isRead, /^(?:text|guidance|others)\b/, rule);
    assert.match(tests, /\]\(\.\.\/test\//, rule);
  }
});

test('docs/law.md or the accessibility statement has each law and each guidance that is named anywhere', () => {
  const listed = read('docs/law.md') + read('docs/accessibility-statement.md');
  const rules = ['src/cli/rules/sources.ts', 'src/config/descriptions.ts'];
  const named = [...documents, ...rules].flatMap(
    (path) => read(path).match(/https:\/\/(?:www\.)?(?:legislation\.gov|ico\.org)\.uk\/[\w./-]+/g) ?? [],
  );
  assert.ok(named.length > 30);
  assert.deepEqual(
    [...new Set(named)].filter((address) => !listed.includes(address)),
    [],
  );
});

test('docs/accessibility-statement.md states one status and its dates', () => {
  const statement = read('docs/accessibility-statement.md');
  assert.match(statement, /Privacy Desk is \*\*(?:fully|partially|not) compliant\*\*/);
  assert.match(statement, /They last ran on \d{1,2} \w+ \d{4} in Chromium/);
  assert.match(statement, /prepared on \d{1,2} \w+ \d{4} and last reviewed on \d{1,2} \w+ \d{4}/);
});

test('docs/decisions/README.md lists every decision by its title', () => {
  const index = read('docs/decisions/README.md');
  for (const path of markdownIn('docs/decisions').filter((one) => !one.endsWith('README.md'))) {
    const [, number = '', title = ''] = /^# (\d+)\. (.+)/.exec(read(path)) ?? [];
    const file = path.slice('docs/decisions/'.length);
    assert.ok(index.includes(`| ${number} | [${title}](${file}) |`), path);
  }
});

/** Headings of the sections that speak of the law and link to no source. */
function unsourcedSections(markdown: string): readonly string[] {
  return markdown
    .replace(/^```[\s\S]*?^```/gm, '')
    .split(/^(?=#{1,6} )/m)
    .filter((section) => LAW.test(section) && !SOURCE.test(section))
    .map((section) => section.split('\n')[0] ?? '');
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(root + folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

function read(path: string): string {
  return readFileSync(root + path, 'utf8');
}
