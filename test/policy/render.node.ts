import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parsePolicy} from '../../src/policy/parse.ts';
import {renderContents, renderPolicy, renderPolicyPage} from '../../src/policy/render.ts';

const SOURCE = `---
title: Privacy policy
version: 2026-11-01
date: 2026-11-01
---

An **important** sentence.

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

describe('renderPolicy', () => {
  const html = rendered(SOURCE);

  for (const [what, pattern] of [
    ['emphasis', /<p>An <strong>important<\/strong> sentence\.<\/p>/],
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
    it(`makes no link to a script address: ${why}`, () =>
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
  it('links to every section', () =>
    assert.equal(
      renderContents(parsePolicy(SOURCE).policy),
      '<ol>\n<li><a href="#who">Who we are</a></li>\n<li><a href="#how-long">How long</a></li>\n</ol>',
    ));
});

describe('renderPolicyPage', () => {
  const {policy} = parsePolicy(SOURCE);
  const html = renderPolicyPage(policy, '/privacy/2026-11-01/');

  for (const [what, text] of [
    ['the title', '<h1>Privacy policy</h1>'],
    ['the version', '<span>Version 2026-11-01</span>'],
    ['the date in words', '<time datetime="2026-11-01">Sunday 1 November 2026</time>'],
    ['the permalink', '<a href="/privacy/2026-11-01/">Address of this version</a>'],
    ['the table of contents', renderContents(policy)],
    ['the text', renderPolicy(policy)],
  ] as const)
    it(`contains ${what}`, () => assert.ok(html.includes(text)));

  it('contains no permalink without one', () =>
    assert.doesNotMatch(renderPolicyPage(policy), /Address of this version/));

  it('escapes the front matter', () => {
    const hostile = {...policy, title: '<b>', version: '<b>', date: '"><b>'};
    assert.doesNotMatch(renderPolicyPage(hostile, '"><b>'), /<b>/);
  });
});
