import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkPolicy} from '../../src/policy/check.ts';
import {parsePolicy} from '../../src/policy/parse.ts';
import {siteConfig} from './site-config.ts';

const FRONT_MATTER = '---\ntitle: Privacy policy\nversion: 2026-11-01\ndate: 2026-11-01\n---\n';
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

const problemsIn = (source: string): string[] =>
  checkPolicy(parsePolicy(source).policy, siteConfig).map(({code, path}) => `${code} ${path}`.trim());

describe('checkPolicy', () => {
  it('finds no problem in a correct policy', () => assert.deepEqual(problemsIn(FRONT_MATTER + BODY), []));

  for (const [why, source, found] of [
    ['there is no front matter', BODY, ['policy-facts title', 'policy-facts version', 'policy-facts date']],
    [
      'the version holds a space',
      FRONT_MATTER.replace('version: 2026-11-01', 'version: 1 a') + BODY,
      ['policy-facts version'],
    ],
    [
      'the date is not a day',
      FRONT_MATTER.replace('date: 2026-11-01', 'date: November') + BODY,
      ['policy-facts date'],
    ],
    [
      'the date does not exist',
      FRONT_MATTER.replace('date: 2026-11-01', 'date: 2026-02-30') + BODY,
      ['policy-facts date'],
    ],
    [
      'the retention table has no row about consent',
      FRONT_MATTER + BODY.replace('| consent |', '| events |'),
      ['policy-missing retention'],
    ],
    [
      'there is no retention table',
      FRONT_MATTER + BODY.replaceAll(/^\|.*$/gm, ''),
      ['policy-missing retention'],
    ],
    [
      'the rights form is not linked',
      FRONT_MATTER + BODY.replace('/privacy/request/', '/other/'),
      ['policy-missing links.rights'],
    ],
    [
      'the complaint form is not linked',
      FRONT_MATTER + BODY.replace('/privacy/complain/', '/x/'),
      ['policy-missing links.complaint'],
    ],
    [
      'the cookie list is not linked',
      FRONT_MATTER + BODY.replace('/privacy/cookies/', '/x/'),
      ['policy-missing links.cookies'],
    ],
    [
      'the contact is not linked',
      FRONT_MATTER + BODY.replace('mailto:dpo', 'mailto:x'),
      ['policy-missing organisation.email'],
    ],
    [
      'the panel is not linked',
      FRONT_MATTER + BODY.replace('#privacy-desk', '#rights'),
      ['policy-missing cookies'],
    ],
    [
      'a link inside the policy has no target',
      FRONT_MATTER + BODY.replace('(#contact)', '(#gone)'),
      ['policy-link #gone'],
    ],
    [
      'the regulator is not mentioned',
      FRONT_MATTER + BODY.replace('Information Commissioner', 'regulator'),
      ['policy-missing'],
    ],
    [
      'the thirty days are not mentioned',
      FRONT_MATTER + BODY.replace('within 30 days', 'soon'),
      ['policy-missing'],
    ],
  ] as const)
    it(`reports a problem when ${why}`, () => assert.deepEqual(problemsIn(source), found));
});

describe('checkPolicy, for claims', () => {
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
      assert.deepEqual(problemsIn(`${FRONT_MATTER}${BODY}\n${sentence}\n`), ['policy-claim #rights']));

  for (const sentence of [
    'Using this site does not mean that you consent to anything.',
    'By using this site you do not consent to cookies.',
    'Privacy Shield has been void since 2020.',
    'Articles 22A to 22D protect you.',
    'Your browser settings are an extra, never the only way to refuse.',
  ])
    it(`accepts "${sentence}"`, () =>
      assert.deepEqual(problemsIn(`${FRONT_MATTER}${BODY}\n${sentence}\n`), []));
});
