import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readSite} from '../../demo/read-site.ts';
import {blocksOf, plainText, tablesOf} from '../../src/policy/model.ts';
import {cookiesHtml} from '../../src/cli/commands/cookies.ts';
import {requestKinds} from '../../src/rights/requests.ts';

const folder = join(import.meta.dirname, '../../demo');
const {
  policy: {current: policy, pages, files},
  config,
  expanded,
} = await readSite(folder);
const text = [policy.introduction, ...policy.sections.map(blocksOf)].map(plainText).join('\n');

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
    'contract, Article 6(1)(b)',
    'legitimate interests, Article 6(1)(f)',
    'consent, Article 6(1)(a)',
    'explicit consent',
    'employment, social-security and social-protection law',
    'archiving, research and statistics',
    'substantial public interest',
    'not-for-profit body',
    'professional advisers',
    'Financial organisations',
    'Current, past and future employers',
    'examining bodies',
    'payment, cloud, utility and delivery companies',
    'emergency services',
    'Marketing companies',
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
    'may go into reports',
    'shown to everyone on web pages',
    'where that is possible at the time',
    'to prevent and find fraud and cyber-crime, and to protect rights, property or safety',
    'we may tell you of later opportunities. You can refuse that',
    'After the event we write to you about other things only if you agreed',
    'by post or email',
    'how and why we use it',
    'the safeguards if it left the country',
    'other websites you have visited',
    'Article 10',
    'Schedule 1 to the Data Protection Act 2018',
    'Not everything comes from you',
    'Global Privacy Control',
    'Information Commission',
    'What every web server receives',
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
      ['Research reports', /permanently/],
      [
        'The research behind a publication or prize',
        /at least 5 years after publication; 6 to 12 years after/,
      ],
      ['What you post on this website', /on public display/],
      ['Statistical analysis', /only while we keep the data/],
      ['Newsletters and publications', /until you stop them/],
      ['Suppliers', /6 years/],
      ['Applications for a job that you did not get', /6 months/],
      ['Requests about your information', /3 years/],
      ['Complaints', /6 years/],
      ['Logs of our web server', /30 days/],
    ] as const)
      assert.match(rows.get(what) ?? '', kept, what);
  });

  it('lists every right that the form offers', () => {
    const rows = rowsOf('rights');
    for (const {right, law} of requestKinds.filter((kind) => kind.right !== ''))
      assert.ok(rows.get(right)?.endsWith(law), right);
  });

  it('names purpose, information, lawful basis and time of each use, and the interest where that is the basis', () => {
    const purposes = tablesOf(policy).find(({role}) => role === 'purposes');
    assert.ok(purposes && purposes.rows.length >= 10);
    for (const row of purposes.rows) {
      const [purpose = '', data, basis = '', interest, kept] = row.map((inlines) =>
        plainText([{kind: 'paragraph', inlines}]),
      );
      assert.ok(data && basis && kept, purpose);
      assert.equal(/legitimate interests/.test(basis), interest !== '', purpose);
    }
  });

  it('says nothing that is not so today', () => {
    for (const untrue of [/only as far as you agreed/, /and only those/, /address that stays/])
      assert.doesNotMatch(text, untrue);
  });

  it('keeps the version before at its address, with the text that it had', async () => {
    const earlier = await readFile(join(folder, 'policy-versions', '2026-11-01.md'), 'utf8');
    assert.equal(files.get('/privacy/2026-11-01/policy.md'), earlier);
    assert.equal(
      createHash('sha256').update(earlier).digest('hex'),
      'f16efffed153b1bf3620fdc6730bb35794799932a48ce50197bd0b914cb4584e',
    );
    assert.ok(pages.some(({path}) => path === '/privacy/2026-12-01/since/2026-11-01/'));
  });

  it('is in the configuration by its version and the hash of its text', () => {
    const source = files.get(`/privacy/${policy.version}/policy.md`) ?? '';
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
