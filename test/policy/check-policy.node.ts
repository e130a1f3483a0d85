import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkPolicy} from '../../src/policy/check-policy.ts';
import {parsePolicy} from '../../src/policy/parse-policy.ts';
import {siteConfig} from './site-config.ts';

const FACTS = '---\ntitle: Privacy policy\nversion: 2026-11-01\ndate: 2026-11-01\n---\n';
const BODY = `
## Contact {#contact}

Ask our data protection officer at [dpo@example.org](mailto:dpo@example.org).

## Cookies {#cookies}

You can [change your mind](#privacy-desk), and withdraw at any time. See the [list](/privacy/cookies/).

## How long {#how-long}

| What | Kept |
|---|---|
| consent | 6 years after withdrawal |

## Rights {#rights}

[Ask](/privacy/request/). You can [complain to us](/privacy/complain/); we acknowledge it within 30 days.
You can also go to the Information Commissioner. See [above](#contact).
`;

const codes = (source: string): string[] =>
  checkPolicy(parsePolicy(source).policy, siteConfig).map(({code, path}) => `${code} ${path}`.trim());

describe('checkPolicy', () => {
  it('finds nothing in a sound policy', () => assert.deepEqual(codes(FACTS + BODY), []));

  for (const [why, source, found] of [
    ['there are no opening facts', BODY, ['policy-facts title', 'policy-facts version', 'policy-facts date']],
    [
      'the version holds a space',
      FACTS.replace('version: 2026-11-01', 'version: 1 a') + BODY,
      ['policy-facts version'],
    ],
    [
      'the date is not a day',
      FACTS.replace('date: 2026-11-01', 'date: November') + BODY,
      ['policy-facts date'],
    ],
    [
      'the date does not exist',
      FACTS.replace('date: 2026-11-01', 'date: 2026-02-30') + BODY,
      ['policy-facts date'],
    ],
    [
      'no row is about consent',
      FACTS + BODY.replace('| consent |', '| events |'),
      ['policy-missing retention'],
    ],
    ['there is no retention table', FACTS + BODY.replaceAll(/^\|.*$/gm, ''), ['policy-missing retention']],
    [
      'the rights form is not linked',
      FACTS + BODY.replace('/privacy/request/', '/other/'),
      ['policy-missing links.rights'],
    ],
    [
      'the complaint form is not linked',
      FACTS + BODY.replace('/privacy/complain/', '/x/'),
      ['policy-missing links.complaint'],
    ],
    [
      'the cookie list is not linked',
      FACTS + BODY.replace('/privacy/cookies/', '/x/'),
      ['policy-missing links.cookies'],
    ],
    [
      'the contact is not linked',
      FACTS + BODY.replace('mailto:dpo', 'mailto:x'),
      ['policy-missing organisation.email'],
    ],
    ['the panel is not linked', FACTS + BODY.replace('#privacy-desk', '#rights'), ['policy-missing cookies']],
    ['a link inside leads nowhere', FACTS + BODY.replace('(#contact)', '(#gone)'), ['policy-link #gone']],
    [
      'the regulator is not named',
      FACTS + BODY.replace('Information Commissioner', 'regulator'),
      ['policy-missing'],
    ],
    ['the thirty days are not said', FACTS + BODY.replace('within 30 days', 'soon'), ['policy-missing']],
  ] as const)
    it(`finds fault when ${why}`, () => assert.deepEqual(codes(source), found));
});

describe('checkPolicy, on what is claimed', () => {
  for (const sentence of [
    'By using our site you consent to cookies.',
    'By continuing to browse, you agree to our use of cookies.',
    'In visiting this website you accept cookies.',
    'If you continue, we take it that you agree.',
    'Data goes to the United States under the Privacy Shield.',
    'Your right under Article 22 is protected.',
    'EU data subjects have these rights.',
    'The only way to refuse is in your browser settings.',
  ])
    it(`refuses "${sentence}"`, () =>
      assert.deepEqual(codes(`${FACTS}${BODY}\n${sentence}\n`), ['policy-claim #rights']));

  for (const sentence of [
    'Using this site does not mean that you consent to anything.',
    'By using this site you do not consent to cookies.',
    'Privacy Shield has been void since 2020.',
    'Articles 22A to 22D protect you.',
    'Your browser settings are an extra, never the only way to refuse.',
  ])
    it(`accepts "${sentence}"`, () => assert.deepEqual(codes(`${FACTS}${BODY}\n${sentence}\n`), []));
});
