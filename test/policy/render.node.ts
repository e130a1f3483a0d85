import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dateText} from '../../src/policy/page.ts';
import {type PolicyPage, publishPolicy} from '../../src/policy/publish.ts';
import {siteConfig} from './site-config.ts';

const SOURCE = `---
title: Privacy policy
version: 2026-11-01
date: 2026-11-01
changes: [One <b>thing</b>.]
---

An **important** sentence.

## Who we are {#who}

> All of it, in brief.

We are *us*; write to [the officer](mailto:dpo@example.org).

- one
- two

### Suppliers {#suppliers for=supplier}

Here.

## How long {#kept for=unknown}

| What | Kept |
|---|---|
| consent | 6 years |
`;

const config = {
  ...siteConfig,
  rights: {
    relations: [
      {id: 'visitor', label: 'I visited <it>'},
      {id: 'supplier', label: 'I supply'},
    ],
  },
};

const pagesOf = (...sources: string[]): readonly PolicyPage[] =>
  publishPolicy(
    sources.map((text) => ({text, sha256: ''})),
    {config, base: '/privacy/', today: '2026-12-01'},
  ).pages;

const rendered = (source: string): string => pagesOf(source)[0]?.content ?? '';

describe('the page of a policy', () => {
  const html = rendered(SOURCE);

  for (const [what, pattern] of [
    ['the title', /<h1>Privacy policy<\/h1>/],
    ['the version', /<span>Version 2026-11-01<\/span>/],
    ['the date in words', /In force since <time datetime="2026-11-01">1 November 2026<\/time>/],
    ['the permanent address', /<a href="\/privacy\/2026-11-01\/">Permanent address of this version<\/a>/],
    [
      'a link to each section',
      /<ol>\n<li><a href="#who">Who we are<\/a><\/li>\n<li><a href="#kept">How long/,
    ],
    ['emphasis', /<p>An <strong>important<\/strong> sentence\.<\/p>/],
    ['a section named by its heading', /<section aria-labelledby="who">\n<h2 id="who">Who we are<\/h2>/],
    ['what is in brief', /<p class="policy-brief-title">In brief<\/p>\n<p>All of it, in brief\.<\/p>/],
    ['a link', /<a href="mailto:dpo@example\.org">the officer<\/a>/],
    ['a tight list', /<ul>\n<li>one<\/li>\n<li>two<\/li>\n<\/ul>/],
    [
      'a part for some readers',
      /<section aria-labelledby="suppliers" data-for="2">\n<h3 id="suppliers">Suppliers<\/h3>\n<p>Here\.<\/p>\n<\/section>/,
    ],
    ['for everyone what is for a relation that is not configured', /<section aria-labelledby="kept">/],
    [
      'a choice of the relation, everything first',
      /id="policy-for-0" value="0" checked> Everything<\/label>/,
    ],
    ['column headings', /<th scope="col">What<\/th><th scope="col">Kept<\/th>/],
    [
      'row headings, and cells that name their column',
      /<tr><th scope="row">consent<\/th><td data-label="Kept">6 years<\/td><\/tr>/,
    ],
    ['what the version changes', /What version 2026-11-01 changes<\/h3>\n<ul>\n<li>One &lt;b&gt;/],
    ['the data', /<a href="\/privacy\/2026-11-01\/policy\.json" type="application\/json">/],
  ] as const)
    it(`has ${what}`, () => assert.match(html, pattern));

  it('escapes the labels of the configuration', () => assert.match(html, /I visited &lt;it&gt;/));

  it('has no filter when no part is for some readers only', () =>
    assert.doesNotMatch(rendered(SOURCE.replace('for=supplier', '')), /policy-filter" hidden/));

  it('says that a version is not in force yet', () =>
    assert.match(rendered(SOURCE.replace('date: 2026-11-01', 'date: 2027-01-15')), /In force from <time/));

  it('has its own words in Welsh when the policy is', () => {
    const welsh = rendered(SOURCE.replace('---\n', '---\nlanguage: cy\n'));
    assert.match(welsh, /Mewn grym ers <time datetime="2026-11-01">1 (Tachwedd|November) 2026<\/time>/);
    assert.match(welsh, /<article class="policy" lang="cy">/);
    assert.doesNotMatch(welsh, /In brief|On this page|Everything/);
  });

  it('escapes the front matter', () => {
    const hostile = SOURCE.replace('title: Privacy policy', 'title: "<b>\\"x"').replace(
      'date: 2026-11-01',
      'date: "\\"><b>"',
    );
    assert.doesNotMatch(rendered(hostile), /<b>|"x"/);
  });

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
      assert.doesNotMatch(rendered(source), /<a href="(?!https:\/\/|\/|#)[^"]*(script|data):/i));

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

describe('the pages of several versions', () => {
  const older = SOURCE.replaceAll('2026-11-01', '2026-10-01').replace('Here.', 'There.');
  const pages = pagesOf(older, SOURCE);
  const pageAt = (path: string): string => pages.find((page) => page.path === path)?.content ?? '';

  it('are the newest, each at its own address, and the comparison', () =>
    assert.deepEqual(
      pages.map(({path}) => path),
      ['/privacy/', '/privacy/2026-11-01/', '/privacy/2026-10-01/', '/privacy/2026-11-01/since/2026-10-01/'],
    ));

  it('lead from the newest to what has changed', () =>
    assert.match(
      pageAt('/privacy/'),
      /<a href="\/privacy\/2026-11-01\/since\/2026-10-01\/">Changes since version 2026-10-01<\/a>/,
    ));

  it('lead from an earlier version to the one in force', () => {
    assert.match(
      pageAt('/privacy/2026-10-01/'),
      /<a href="\/privacy\/">Read the version that is in force now/,
    );
    assert.doesNotMatch(pageAt('/privacy/2026-11-01/'), /policy-earlier/);
  });

  it('take the higher number for the newer of one day', () =>
    assert.equal(
      pagesOf(
        SOURCE.replace('version: 2026-11-01', 'version: 2026-11-01.10'),
        SOURCE.replace('version: 2026-11-01', 'version: 2026-11-01.9'),
      )[1]?.path,
      '/privacy/2026-11-01.10/',
    ));
});

describe('a version whose date has not come', () => {
  const coming = SOURCE.replaceAll('2026-11-01', '2026-12-02');
  const pages = pagesOf(SOURCE, coming);
  const pageAt = (path: string): string => pages.find((page) => page.path === path)?.content ?? '';

  it('is at its own address, and leads to the one in force', () => {
    assert.match(pageAt('/privacy/2026-12-02/'), /In force from <time datetime="2026-12-02">/);
    assert.match(
      pageAt('/privacy/2026-12-02/'),
      /<a href="\/privacy\/">Read the version that is in force now/,
    );
  });

  it('leaves the earlier one as the current page, which announces it', () => {
    assert.match(pageAt('/privacy/'), /In force since <time datetime="2026-11-01">/);
    assert.match(
      pageAt('/privacy/'),
      /The next version is 2026-12-02, in force from 2 December 2026\. <a href="\/privacy\/2026-12-02\/since\/2026-11-01\/">/,
    );
  });

  it('is the current page when no other version is there', () =>
    assert.match(pagesOf(coming)[0]?.content ?? '', /In force from <time datetime="2026-12-02">/));
});

describe('dateText', () => {
  it('writes a day without its name', () => assert.equal(dateText('2026-12-01', 'en'), '1 December 2026'));
  it('leaves a text that is no day', () => assert.equal(dateText('soon', 'en'), 'soon'));
});
