import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {engineHere} from '../support/browser.ts';
import {openUnder, requestedUnder, usualTag} from './open-under.ts';

const loader = readFileSync(join(import.meta.dirname, '../../../dist/desk.js'));
const hash = `sha256-${createHash('sha256').update(loader).digest('base64')}`;
const tagWithHash = `<script src="/privacy/desk.js" integrity="${hash}" crossorigin></script>`;

const cases: readonly (readonly [what: string, header: string, value: string, reason: RegExp])[] = [
  [
    'a policy that allows desk.js by its hash alone',
    'content-security-policy',
    `script-src '${hash}' {{recorder}}`,
    /\(script-src-elem\)/,
  ],
  [
    'a policy that allows desk.js by its address alone',
    'content-security-policy',
    'script-src http://localhost:*/privacy/desk.js {{recorder}}',
    /\(script-src-elem\)/,
  ],
  [
    'a policy that only has default-src',
    'content-security-policy',
    `default-src '${hash}' {{recorder}}`,
    /\(script-src-elem\)/,
  ],
  [
    'Integrity-Policy without an import map',
    'integrity-policy',
    'blocked-destinations=(script)',
    /\(origin http:\/\/localhost:\d+\)/,
  ],
  ['a sandbox without an origin', 'content-security-policy', 'sandbox allow-scripts', /\(origin null\)/],
  // WebKit lets a script that has a hash import others.
  ...(engineHere === 'webkit'
    ? []
    : ([
        [
          "a policy with a hash and 'strict-dynamic'",
          'content-security-policy',
          `script-src '${hash}' 'strict-dynamic' {{recorder}}`,
          /\(script-src-elem\)/,
        ],
      ] as const)),
];

for (const [what, header, value, reason] of cases)
  test(`under ${what}, everything stays held, and one message says why`, async (t) => {
    // Without an origin, a script with `integrity` is not even requested.
    const tag = value.startsWith('sandbox') ? usualTag : tagWithHash;
    const visited = await openUnder(t, {tag, headers: {[header]: value}});
    const {visitor} = visited;
    const messages = async (): Promise<readonly string[]> =>
      (await visitor.recorded()).console
        .map(({text}) => text)
        .filter((text) => text.startsWith('privacy-desk ['));
    await until('the message', async () => (await messages()).length > 0);
    // The placeholder of the film, and a button of the page, load the interface again.
    await visitor.evaluate(() => window.privacyDesk?.grant(['analytics', 'media']));
    assert.deepEqual(await requestedUnder(visited), []);
    const said = await messages();
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', /^privacy-desk \[ui-unreachable\] \S+\/desk-ui\.js: /);
    assert.match(said[0] ?? '', reason);
    assert.match(said[0] ?? '', /docs\/page-policies\.md/);
    assert.deepEqual((await visitor.recorded()).errors, []);
    assert.equal(await visitor.evaluate(() => document.querySelector('privacy-desk') === null), true);
  });
