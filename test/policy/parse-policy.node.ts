import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parsePolicy} from '../../src/policy/parse-policy.ts';
import {renderContents, renderPolicy} from '../../src/policy/render-policy.ts';

const SOURCE = `---
title: Privacy policy
version: 2026-11-01
date: 2026-11-01
---

What stands **first**.

## Who we are {#who}

We are *us*; write to [the officer](mailto:dpo@example.org).

- one
- two

### Where

Here.

## How long

| What | Kept |
|---|---|
| consent | 6 years |
`;

const rendered = (body: string): string => renderPolicy(parsePolicy(body).policy);

describe('parsePolicy', () => {
  const {policy, problems} = parsePolicy(SOURCE);

  it('reads the opening facts', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [policy.title, policy.version, policy.date],
      ['Privacy policy', '2026-11-01', '2026-11-01'],
    );
  });

  it('begins a section at each second-level heading, with the id it was given or one made of its words', () =>
    assert.deepEqual(
      policy.sections.map(({id, title}) => [id, title]),
      [
        ['who', 'Who we are'],
        ['how-long', 'How long'],
      ],
    ));

  it('reads Windows line ends and a byte-order mark as any other', () =>
    assert.deepEqual(parsePolicy('\uFEFF' + SOURCE.replaceAll('\n', '\r\n')).policy, policy));

  it('reads a source without facts, and one without anything', () => {
    assert.equal(parsePolicy('## Only this').policy.sections.length, 1);
    assert.deepEqual(parsePolicy('').policy.sections, []);
  });

  it('keeps two headings of one name apart, and says so', () => {
    const twice = parsePolicy('## Same\n\n## Same\n');
    assert.deepEqual(
      twice.policy.sections.map(({id}) => id),
      ['same', 'same-2'],
    );
    assert.equal(twice.problems[0]?.code, 'policy-duplicate');
  });

  it('takes HTML in the source as text, and says so', () => {
    const hostile = parsePolicy(
      '## A\n\n<script>alert(1)</script>\n\nwords <img src=x onerror=alert(1)> words',
    );
    assert.deepEqual(
      hostile.problems.map(({code}) => code),
      ['policy-html', 'policy-html'],
    );
    assert.doesNotMatch(renderPolicy(hostile.policy), /<(script|img)/);
  });
});

describe('renderPolicy', () => {
  const html = rendered(SOURCE);

  for (const [what, pattern] of [
    ['emphasis', /<p>What stands <strong>first<\/strong>\.<\/p>/],
    ['a section named by its heading', /<section aria-labelledby="who">\n<h2 id="who">Who we are<\/h2>/],
    ['a link', /<a href="mailto:dpo@example\.org">the officer<\/a>/],
    ['a tight list', /<ul>\n<li>one<\/li>\n<li>two<\/li>\n<\/ul>/],
    ['a heading inside a section', /<h3 id="where">Where<\/h3>/],
    ['column headings', /<th scope="col">What<\/th><th scope="col">Kept<\/th>/],
    [
      'row headings, and cells that name their column',
      /<tr><th scope="row">consent<\/th><td data-label="Kept">6 years<\/td><\/tr>/,
    ],
  ] as const)
    it(`renders ${what}`, () => assert.match(html, pattern));

  for (const [why, source] of [
    ['javascript:', '[x](javascript:alert(1))'],
    ['mixed case', '[x](JaVaScRiPt:alert(1))'],
    ['an entity', '[x](java&#115;cript:alert(1))'],
    ['a tab', '[x](<java\tscript:alert(1)>)'],
    ['data:', '[x](data:text/html,hello)'],
    ['vbscript:', '[x](vbscript:x)'],
    ['a reference', '[x]\n\n[x]: javascript:alert(1)'],
  ] as const)
    it(`links nowhere for ${why}`, () =>
      assert.doesNotMatch(rendered(source), /<a href="(?!https:\/\/)[^"]*(script|data):/i));

  for (const [why, source] of [
    ['text', 'a < b & c > "d"'],
    ['code', '`<b>`'],
    ['a heading', '## <b>x</b> "q"'],
    ['a table', '| <b> | "x" |\n|---|---|\n| <i> | <u> |'],
    ['a link that breaks out of its attribute', '[x](</a"onmouseover="alert(1)>)'],
    ['a code block', '```\n<script>\n```'],
    ['an image', '![<b>](x.png)'],
  ] as const)
    it(`escapes ${why}`, () => assert.doesNotMatch(rendered(source), /<(b|i|u|script|img)\b|"onmouseover/));
});

describe('renderContents', () => {
  it('leads to every section', () =>
    assert.equal(
      renderContents(parsePolicy(SOURCE).policy),
      '<ol>\n<li><a href="#who">Who we are</a></li>\n<li><a href="#how-long">How long</a></li>\n</ol>',
    ));
});
