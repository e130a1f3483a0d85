import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {SiteConfig} from '../../src/config/types.ts';
import {type CalendarDate, parseCalendarDate} from '../../src/platform/pure/calendar.ts';
import {checkMarkdownPolicy, checkPolicyDocument, policyLints} from '../../src/policy/lints/check-policy.ts';
import {plainDocument} from '../../src/policy/lints/plain-document.ts';
import {htmlDocument} from '../../src/cli/policy/html-document.ts';
import {goodPolicy, oldPolicy} from './sample-policies.ts';
import {siteConfig} from './site-config.ts';

const today = parseCalendarDate('2026-12-01') as CalendarDate;
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, '');

const idsIn = (source: string, config?: SiteConfig): string[] =>
  checkMarkdownPolicy(source, {today, config}).map(({id, line}) =>
    line === undefined ? id : `${line} ${id}`,
  );

describe('checkMarkdownPolicy', () => {
  it('finds nothing in a good policy, alone and with its configuration', () => {
    assert.deepEqual(idsIn(goodPolicy), []);
    assert.deepEqual(idsIn(goodPolicy, siteConfig), []);
  });

  it('finds five planted faults, with line, column, reason, source and what to write', () => {
    const lines = goodPolicy.split('\n');
    const plant = (anchor: string, sentence: string): number => {
      const index = lines.findIndex((line) => line.startsWith(anchor));
      lines[index] = `${lines[index] ?? ''} ${sentence}`;
      return index + 1;
    };
    const planted = [
      [plant('Everyone whose', 'By continuing to use this site you agree to cookies.'), 'implied-consent'],
      [plant('Data is shared', 'In America we rely on the Privacy Shield.'), 'privacy-shield'],
      [plant('You can ask', 'See [the annex](#annex).'), 'reference-dangling'],
      [plant('This text', 'It was last changed on 03/04/2026.'), 'date-ambiguous'],
      [plant('You can change', 'To withdraw consent, email our officer.'), 'withdrawal-by-contact'],
    ] as const;
    // The claim is allowed where a policy also names the settings for it.
    const source = lines.join('\n').replace('withdraw it in the cookie settings', 'end it');
    const findings = checkMarkdownPolicy(source, {today});
    assert.deepEqual(
      findings.map(({id, line}) => [line, id]).sort(),
      planted.map(([line, id]) => [line, id]).sort(),
    );
    for (const {line = 0, column = 0, reason, wording, excerpt = '', id} of findings) {
      assert.ok(reason && wording && excerpt, id);
      assert.ok(column > 1 && column < (source.split('\n')[line - 1] ?? '').length, `${id} ${column}`);
    }
    const shield = findings.find(({id}) => id === 'privacy-shield');
    const line = source.split('\n').at((shield?.line ?? 0) - 1) ?? '';
    assert.ok(line.slice((shield?.column ?? 0) - 1).startsWith('Privacy Shield'));
    assert.match(shield?.wording ?? '', /data bridge/);
    assert.match(shield?.source ?? '', /^https:/);
  });

  it('takes a table for what it says, whatever words the policy has, and an empty one for nothing', () => {
    const tables = [
      [
        'purposes',
        '| What for | Information | Why |',
        '| Jobs | your application | Contract |',
        'lawful-basis-missing',
      ],
      ['recipients', '| Who | Why |', '| Example Films Ltd | films |', 'recipients-missing'],
      [
        'transfers',
        '| Where to | Who | Safeguard |',
        '| France | Example Films Ltd | regulations |',
        'transfers-missing',
      ],
    ] as const;
    for (const [role, header, row, id] of tables) {
      const policy = (rows: string): string =>
        `---\ntitle: Policy\nversion: 1\ndate: 2026-12-01\n---\n\n## A table {#a table=${role}}\n\n${header}\n${header.replaceAll(/[^|]+/g, '---')}\n${rows}\n`;
      assert.ok(!idsIn(policy(row)).includes(id), role);
      assert.ok(idsIn(policy('')).includes(id), `${role}, empty`);
    }
  });

  it('finds what was put right in a policy of 2020', () => {
    const found = new Set(checkMarkdownPolicy(oldPolicy, {today}).map(({id}) => id));
    for (const id of [
      'implied-consent',
      'browser-settings-only',
      'withdrawal-by-contact',
      'privacy-shield',
      'transfers-eu-only',
      'safeguards-eu-only',
      'regulator-eu',
      'rights-eu-only',
      'article-22-outdated',
      'complaint-to-controller-missing',
      'cookie-table-missing',
      'policy-stale',
    ])
      assert.ok(found.has(id), id);
  });
});

describe('claims', () => {
  for (const [sentence, id] of [
    ['By using our site you consent to cookies.', 'implied-consent'],
    ['By continuing to browse, you agree to our use of cookies.', 'implied-consent'],
    ['If you continue, we take it that you agree.', 'implied-consent'],
    ['Use of our website means that you accept this.', 'implied-consent'],
    ['Data goes to the United States under Safe Harbor.', 'safe-harbor'],
    ['Your right under Article 22 is protected.', 'article-22-outdated'],
    ['EU data subjects have these rights.', 'rights-eu-only'],
    ['The only way to refuse is in your browser settings.', 'browser-settings-only'],
    ['We answer within 40 days.', 'request-time-outdated'],
    ['A copy costs a fee of £10.', 'access-fee'],
    ['You must send a copy of your passport.', 'identity-upfront'],
    ['Requests must be made in writing.', 'request-in-writing'],
    ['The Data Protection Act 1998 applies.', 'law-repealed'],
    ['We follow regulation 6(2) of PECR.', 'pecr-paragraph-outdated'],
    ['Ask the Information Commissioner’s Office.', 'regulator-outdated'],
    ['Write to Wycliffe House, Water Lane.', 'regulator-address-outdated'],
    ['We are [insert name].', 'placeholder-left'],
    ['Write to {{organisation.nme}}.', 'placeholder-left'],
    ['Your continued use after changes to this policy is all we need.', 'changes-by-use'],
  ] as const)
    it(`refuses "${sentence}"`, () => {
      const source = goodPolicy.replace(/You can change your mind[^\n]*/, 'You can withdraw consent.');
      const ids = checkMarkdownPolicy(`${source}\n${sentence}\n`, {today}).map((finding) => finding.id);
      assert.ok(ids.includes(id), ids.join());
    });

  it('are told of Articles 22A to 22D with a whole sentence', () => {
    const findings = checkMarkdownPolicy(`${goodPolicy}\nArticle 22 protects you.\n`, {today});
    const wording = findings.find((finding) => finding.id === 'article-22-outdated')?.wording ?? '';
    assert.match(wording, /^[A-Z].*\.$/);
  });

  for (const sentence of [
    'Using this site does not mean that you consent to anything.',
    'By using this site you do not consent to cookies.',
    'Privacy Shield has been void since 2020.',
    'Articles 22A to 22D protect you.',
    'Your browser settings are an extra, never the only way to refuse.',
    'Version 2026-11-01 and 1 November 2026 are the same.',
    'The Information Commission, formerly the Information Commissioner’s Office, is the regulator.',
    'Using your rights is free: there is no charge for a copy.',
  ])
    it(`accepts "${sentence}"`, () => assert.deepEqual(idsIn(`${goodPolicy}\n${sentence}\n`), []));
});

describe('what is missing', () => {
  for (const [words, id] of [
    [/[^\n]*complain to us[^\n]*\n/, 'complaint-to-controller-missing'],
    [/Information Commission|regulator/g, 'complaint-to-regulator-missing'],
    [/within 30 days/, 'acknowledgement-missing'],
    [/telephone \+44[\d ]+/, 'telephone-missing'],
    [/LS1 1AA/, 'postal-address-missing'],
    [/within one month/, 'time-limit-missing'],
    [/\| Portability[^\n]*\n/, 'right-missing'],
    [/\| consent and its[^\n]*\n/, 'retention-consent-missing'],
    [/Article 10/, 'offence-condition-missing'],
  ] as const)
    it(`is ${id}`, () => assert.ok(idsIn(goodPolicy.replace(words, '')).some((found) => found.endsWith(id))));

  it('is the interest of a purpose, or its basis, with the line of the row', () => {
    const line = goodPolicy.split('\n').findIndex((text) => text.startsWith('| to find attacks')) + 1;
    assert.deepEqual(idsIn(goodPolicy.replace('that the site works', '')), [
      `${line} legitimate-interest-unnamed`,
    ]);
    const withoutBasis = goodPolicy.replace('legitimate interests, Article 6(1)(f)', '');
    assert.ok(idsIn(withoutBasis).includes(`${line} purpose-basis-missing`));
  });

  it('is how a vague time ends', () => {
    const line = goodPolicy.split('\n').findIndex((text) => text.startsWith('| events')) + 1;
    assert.deepEqual(idsIn(goodPolicy.replace('| events | 3 years |', '| events | as long as necessary |')), [
      `${line} retention-vague`,
    ]);
  });

  it('is a new version after two years', () =>
    assert.deepEqual(idsIn(goodPolicy.replace('date: 2026-11-01', 'date: 2024-11-01')), ['policy-stale']));
});

describe('the form of the source', () => {
  for (const [why, from, to, id] of [
    ['no version', 'version: 2026-11-01\n', '', '1 front-matter'],
    ['a date in words', 'date: 2026-11-01', 'date: November', '4 front-matter'],
    ['a day that does not exist', 'date: 2026-11-01', 'date: 2026-02-30', '4 front-matter'],
  ] as const)
    it(`is wrong with ${why}`, () => assert.deepEqual(idsIn(goodPolicy.replace(from, to)), [id]));

  it('is wrong with HTML, in its line', () => {
    const lines = goodPolicy.split('\n').length;
    assert.deepEqual(idsIn(`${goodPolicy}\n<div>\n`), [`${lines + 1} html-not-supported`]);
  });
});

describe('policy and configuration', () => {
  const without = (text: string | RegExp): string => goodPolicy.replaceAll(text, '');

  it('have to name the same services', () => {
    const [finding, ...more] = checkMarkdownPolicy(without(/\| (Matomo|Quiet)[^\n]*\n/g), {
      today,
      config: siteConfig,
    });
    assert.deepEqual([finding?.id, more.map(({id}) => id)], ['service-unnamed', ['service-unnamed']]);
    assert.match(finding?.reason ?? '', /“Matomo” \(service matomo\)/);
    assert.equal(finding?.level, 'problem');
  });

  it('have to name the same organisation', () =>
    assert.deepEqual(idsIn(without('Example Trust'), siteConfig), ['controller-unnamed']));

  for (const [href, name] of [
    ['/privacy/request/', 'links.rights'],
    ['/privacy/complain/', 'links.complaint'],
    ['#privacy-desk', 'the cookie settings'],
    ['mailto:dpo@example.org', 'organisation.email'],
  ] as const)
    it(`have to agree on ${name}`, () => {
      const source = goodPolicy.replaceAll(`(${href})`, '(/elsewhere/)');
      const findings = checkMarkdownPolicy(source, {today, config: siteConfig});
      assert.deepEqual(
        findings.map(({id}) => id),
        ['link-missing'],
      );
      assert.ok(findings[0]?.reason.includes(name));
    });

  it('have to agree on how long an answer lasts', () =>
    assert.match(
      idsIn(goodPolicy.replace('lasts 180 days', 'lasts 365 days'), siteConfig).join(),
      /^\d+ cookie-days-differ$/,
    ));

  it('have to agree on how long consent is kept', () =>
    assert.match(
      idsIn(goodPolicy, {...siteConfig, receipts: {retention: 'P2Y'}}).join(),
      /^\d+ consent-retention-differs$/,
    ));

  it('have to agree on the version', () =>
    assert.deepEqual(idsIn(goodPolicy, {...siteConfig, policy: {version: '2025-01-01'}}), [
      'version-differs',
    ]));

  it('may have a version for later, while receipts quote the one in force', () => {
    const later = goodPolicy.replaceAll('2026-11-01', '2999-01-01');
    assert.deepEqual(idsIn(later, {...siteConfig, policy: {version: '2025-01-01'}}), []);
  });

  it('have to say that people can object to what runs under an exception', () => {
    const [category] = siteConfig.categories;
    assert.ok(category);
    const config = {...siteConfig, categories: [{...category, basis: 'statistics' as const}]};
    assert.deepEqual(idsIn(goodPolicy, config), []);
    const silent = goodPolicy.replaceAll(/object\b/gi, 'refuse').replace('Objection', 'Objections');
    assert.ok(idsIn(silent, config).includes('exception-unnamed'));
  });

  it('are told when the name of the regulator is old, or the built-in one was not checked for a year', () => {
    const config = {...siteConfig, regulator: {name: 'Information Commissioner’s Office'}};
    assert.deepEqual(idsIn(goodPolicy, config), ['regulator-config-outdated']);
    const later = parseCalendarDate('2027-12-02') as CalendarDate;
    const ids = checkMarkdownPolicy(goodPolicy, {today: later, config: siteConfig}).map(({id}) => id);
    assert.deepEqual(ids, ['regulator-unchecked']);
  });
});

describe('other formats', () => {
  const html = `<!doctype html>
<html lang="en"><head><title>By using this site you agree</title></head><body>
<nav><a href="#rights">Rights</a></nav>
<p>By <b>using</b> our
site you agree to cookies.</p>
<p><a href="#gone">Gone</a> under the Privacy&nbsp;Shield.</p>
<table><tr><th>What</th><th>Kept</th></tr><tr><td>consent</td><td>6 years</td></tr></table>
<h2 id="rights">Rights</h2></body></html>`;

  it('finds the place of words in HTML, also over several lines and elements', () => {
    const findings = checkPolicyDocument(htmlDocument(html), {today});
    const places = findings
      .filter(({line}) => line !== undefined)
      .map(({id, line, column}) => [id, line, column]);
    assert.deepEqual(places, [
      ['implied-consent', 4, 4],
      ['reference-dangling', 6, 4],
      ['privacy-shield', 6, 39],
    ]);
    assert.ok(!findings.some(({id}) => id === 'retention-missing' || id === 'retention-consent-missing'));
  });

  it('finds the place of words in plain text', () => {
    const findings = checkPolicyDocument(plainDocument('Privacy\n\nBy using our\nsite you agree.\n'), {
      today,
    });
    assert.deepEqual(
      findings.filter(({line}) => line !== undefined).map(({id, line, column}) => [id, line, column]),
      [['implied-consent', 3, 1]],
    );
  });

  it('checks tables and links of a policy in Welsh, and says that its words were not checked', () => {
    const welsh = goodPolicy.replace('---\n', '---\nlanguage: cy\n');
    assert.deepEqual(idsIn(`${welsh}\n[x](#dim)\n`), [
      `${welsh.split('\n').length + 1} reference-dangling`,
      'language-unchecked',
    ]);
  });

  it('takes any text', () => {
    for (const text of ['', '\n', '<', '<p', '| a |', '---', '{{', '\ud800', '['.repeat(500)]) {
      checkMarkdownPolicy(text, {today, config: siteConfig});
      checkPolicyDocument(htmlDocument(text), {today});
      checkPolicyDocument(plainDocument(plain(text)), {today});
    }
  });
});

describe('docs/policy.md', () => {
  const rows = [
    ...readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8').matchAll(
      /^\| `([a-z-\d]+)` \| (problem|warning) \|/gm,
    ),
  ];

  it('lists every check with its level', () =>
    assert.deepEqual(
      rows.map(([, id, level]) => `${id ?? ''} ${level ?? ''}`).sort(),
      policyLints.map(({id, level}) => `${id} ${level}`).sort(),
    ));
});
