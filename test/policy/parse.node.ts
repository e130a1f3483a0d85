import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {frontMatter} from '../../src/policy/front-matter.ts';
import {blocksOf, inlinePlainText, tablesOf} from '../../src/policy/model.ts';
import {parsePolicy} from '../../src/policy/parse.ts';
import {publishPolicy} from '../../src/policy/publish.ts';
import {siteConfig} from './site-config.ts';

const SOURCE = `---
title: Privacy policy
version: 2026-11-01
date: 2026-11-01
changes:
  - One thing.
  - "Another: with a colon."
---

An **important** sentence.

## Who we are {#who for=visitor}

> Us.

We are *us*; write to [the officer](mailto:dpo@example.org).

### Where {#where for=visitor,supplier}

Here.

## How long {#kept table=retention}

| Item | Time |
|---|---|
| consent | 6 years |
`;

describe('frontMatter', () => {
  it('reads every value as the text that is written', () => {
    const {fields} = frontMatter('---\nversion: 1.10\ndate: 2026-11-01\ntitle: "A: b"\nflag: yes\n---\n');
    assert.deepEqual([...fields.values()], ['1.10', '2026-11-01', 'A: b', 'yes']);
  });

  it('says in which line it is wrong', () => {
    const {errors} = frontMatter('---\ntitle: a\nversion: [1\n---\ntext');
    assert.ok(errors.length > 0);
    assert.ok((errors[0]?.line ?? 0) >= 3);
  });

  it('has the line of each field, and the line that the text begins in', () => {
    const {lines, bodyLine} = frontMatter('---\ntitle: a\nversion: b\n---\n\ntext');
    assert.deepEqual([lines.get('title'), lines.get('version'), bodyLine], [2, 3, 5]);
  });

  for (const source of ['', 'text', '---', '---\n', '---\nno end', '---\n---\n', '---\n- a\n---\n'])
    it(`has no fields for ${JSON.stringify(source)}`, () => assert.equal(frontMatter(source).fields.size, 0));
});

describe('parsePolicy', () => {
  const {policy, problems} = parsePolicy(SOURCE);
  const [who, kept] = policy.sections;

  it('reads the front matter', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [policy.title, policy.version, policy.date, policy.changes],
      ['Privacy policy', '2026-11-01', '2026-11-01', ['One thing.', 'Another: with a colon.']],
    );
  });

  it('begins a section at each second-level heading, with the given id or one made from the title', () => {
    assert.deepEqual(
      parsePolicy('## Who we are {#who}\n\n## How long').policy.sections.map(({id, title}) => [id, title]),
      [
        ['who', 'Who we are'],
        ['how-long', 'How long'],
      ],
    );
  });

  it('takes a quotation after the heading for what is in brief', () => {
    assert.equal(who?.brief.length, 1);
    assert.deepEqual(kept?.brief, []);
    assert.equal(blocksOf(who).length, 4);
  });

  it('reads for whom a section and a part of it are', () => {
    const part = who?.blocks.find((block) => block.kind === 'heading');
    assert.deepEqual([who?.relations, part?.relations], [['visitor'], ['visitor', 'supplier']]);
    assert.equal(part && inlinePlainText(part.inlines), 'Where');
  });

  it('gives the next table the role that its heading names', () =>
    assert.deepEqual(
      tablesOf(policy).map(({role}) => role),
      ['retention'],
    ));

  it('reports a role that no table has', () =>
    assert.deepEqual(
      parsePolicy('## A {#a table=rention}').problems.map(({code}) => code),
      ['table-unknown'],
    ));

  it('accepts Windows line ends and a byte-order mark', () =>
    assert.deepEqual(parsePolicy('\uFEFF' + SOURCE.replaceAll('\n', '\r\n')).policy, policy));

  it('accepts a source without front matter, and an empty one', () => {
    assert.equal(parsePolicy('## Only this').policy.sections.length, 1);
    assert.deepEqual(parsePolicy('').policy.sections, []);
  });

  it('gives two headings with one title different ids, and reports it', () => {
    const twice = parsePolicy('## Same\n\n## Same\n');
    assert.deepEqual(
      twice.policy.sections.map(({id}) => id),
      ['same', 'same-2'],
    );
    assert.equal(twice.problems[0]?.code, 'id-repeated');
  });

  it('reads HTML as text, and reports it', () => {
    const source = '## A\n\n<script>alert(1)</script>\n\nwords <img src=x onerror=alert(1)> words';
    assert.deepEqual(
      parsePolicy(source).problems.map(({code}) => code),
      ['html-not-supported', 'html-not-supported'],
    );
    const options = {config: siteConfig, base: '/privacy/', today: '2026-12-01'};
    const {pages} = publishPolicy([{text: source, sha256: ''}], options);
    for (const {content} of pages) assert.doesNotMatch(content, /<(script|img)/);
  });
});
