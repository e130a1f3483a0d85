import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parsePolicy} from '../../src/policy/parse.ts';
import {renderPolicy} from '../../src/policy/render.ts';

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

describe('parsePolicy', () => {
  const {policy, problems} = parsePolicy(SOURCE);

  it('reads the front matter', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [policy.title, policy.version, policy.date],
      ['Privacy policy', '2026-11-01', '2026-11-01'],
    );
  });

  it('begins a section at each second-level heading, with the given id or one made from the title', () =>
    assert.deepEqual(
      policy.sections.map(({id, title}) => [id, title]),
      [
        ['who', 'Who we are'],
        ['how-long', 'How long'],
      ],
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
    assert.equal(twice.problems[0]?.code, 'policy-duplicate');
  });

  it('reads HTML as text, and reports it', () => {
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
