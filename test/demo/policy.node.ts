import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readSite} from '../../demo/read-site.ts';
import {plainText} from '../../src/policy/model.ts';
import {cookiesHtml} from '../../src/cli/commands/cookies.ts';
import {requestKinds} from '../../src/rights/requests.ts';

const folder = join(import.meta.dirname, '../../demo');
const {policy, config, expanded} = await readSite(folder);
const text = [policy.introduction, ...policy.sections.map(({blocks}) => blocks)].map(plainText).join('\n');

const rowsOf = (id: string): ReadonlyMap<string, string> => {
  const table = policy.sections
    .find((section) => section.id === id)
    ?.blocks.find((block) => block.kind === 'table');
  assert.ok(table, `${id} has a table`);
  return new Map(
    table.rows.map(([first = [], ...rest]) => [
      plainText([{kind: 'paragraph', inlines: first}]),
      rest.map((inlines) => plainText([{kind: 'paragraph', inlines}])).join(' | '),
    ]),
  );
};

describe('the demo policy', () => {
  for (const fact of [
    '12136703',
    '1188350',
    'Albany House, Petty France, Westminster, London SW1H 9EA',
    'dpo@whatworks-csc.org.uk',
    'date of birth',
    'racial or ethnic origin',
    'political opinions',
    'religious or philosophical beliefs',
    'trade-union membership',
    'biometrics',
    'sex life or sexual orientation',
    'criminal history',
    'proof of identity and address, bank details, expenses',
    'A contract',
    'Legitimate interests',
    'explicit consent',
    'employment and social-security law',
    'archiving, research and statistics',
    'substantial public interest',
    'not-for-profit body',
    'professional advisers',
    'financial organisations',
    'current, past and future employers',
    'examining bodies',
    'payment, cloud, utility and delivery companies',
    'emergency services',
    'marketing companies',
    'takes over our work',
    'encrypted while it travels',
    'locked safe',
    'adequacy regulations',
    'International Data Transfer Agreement',
    'Addendum',
    'UK–US data bridge',
    'Privacy Shield, which has been void since 2020',
    '19 June 2026',
    'within 30 days',
    'within one month',
    'UK GDPR',
    '180 days',
    'never the only way',
  ])
    it(`contains "${fact}"`, () => assert.ok(text.includes(fact)));

  it('states how long each kind of data is kept', () => {
    const rows = rowsOf('how-long');
    for (const [what, kept] of [
      ['Events you came to or signed up for', /3 years/],
      ['Ticket buyers', /similar events unless you say no/],
      [
        'Your consent, and its withdrawal',
        /6 years after you withdraw it or it expires or is replaced, unless you ask/,
      ],
      ['Successful tenders, funding applications and prize entries', /6 years after .* 12 years .*deed/],
      ['Unsuccessful tenders, funding applications and prize entries', /^3 years$/],
      ['Research data', /at least every 5 years.*anonymous or pseudonymous/],
      ['Research reports', /for good/],
      [
        'The research behind a publication or prize',
        /at least 5 years after publication; 6 to 12 years after/,
      ],
      ['What you post on this website', /on public display/],
      ['Statistical analysis', /only while we keep the data/],
    ] as const)
      assert.match(rows.get(what) ?? '', kept, what);
  });

  it('lists every right that the form offers', () => {
    const rows = rowsOf('rights');
    for (const {right, law} of requestKinds.filter((kind) => kind.right !== ''))
      assert.ok(rows.get(right)?.endsWith(law), right);
  });

  it('is in the configuration by its version and the hash of its source', async () => {
    const source = await readFile(join(folder, 'policy.md'));
    const sha256 = createHash('sha256').update(source).digest('hex');
    assert.deepEqual((expanded as {policy: unknown}).policy, {
      version: policy.version,
      url: `/privacy/${policy.version}/`,
      sha256,
    });
  });

  it('has vendors that set only listed cookies', async () => {
    const html = await cookiesHtml(config);
    const scripts = ['gtag.js', 'matomo.js', 'adline.js'].map((name) =>
      readFile(join(folder, 'vendors', name), 'utf8'),
    );
    const names = (await Promise.all(scripts)).join('\n').matchAll(/'(_[a-z_]+)/g);
    for (const [, name = ''] of names) {
      const stem = name.replace(/_$/, '');
      if (stem !== '_paq' && stem !== '_id') assert.ok(html.includes(`<code dir="ltr">${stem}`), name);
    }
  });
});
