import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {pagesInOutput} from '../../src/cli/pages-in-output.ts';
import {parseConfig} from '../../src/config/parse.ts';

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'privacy-desk-output-'))));
afterEach(() => rm(folder, {recursive: true, force: true}));

/** The paths of the problems of a policy at an address, when these files are in the folder of the site. */
const problemsOf = async (policy: string, ...files: string[]): Promise<readonly string[]> => {
  for (const file of files.map((name) => join(folder, name))) {
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, '');
  }
  const {config} = parseConfig({links: {policy, cookies: '/cookies/'}});
  return (await pagesInOutput(join(folder, 'privacy'), config)).map(({path}) => path);
};

describe('a link to a page in the folder of a build', () => {
  for (const address of [
    '/privacy/',
    '/privacy',
    '/privacy/policy/?a#b',
    '/privacy/policy.html',
    '/privacy/%',
  ])
    it(`is a problem when there is no such page: ${address}`, async () =>
      assert.deepEqual(await problemsOf(address), ['links.policy']));

  for (const [address, file] of [
    ['/privacy/', 'privacy/index.html'],
    ['/privacy', 'privacy/index.php'],
    ['/privacy/policy/', 'privacy/policy/index.html'],
    ['/privacy/policy', 'privacy/policy.html'],
    ['/privacy/our%20policy.html', 'privacy/our policy.html'],
  ] as const)
    it(`is none when the page is there: ${address}`, async () =>
      assert.deepEqual(await problemsOf(address, file), []));

  for (const address of ['/privacy-policy/', '/privacy.html', 'https://other.example/privacy/'])
    it(`is none elsewhere: ${address}`, async () => assert.deepEqual(await problemsOf(address), []));

  it('says what to do instead', async () => {
    const {config} = parseConfig({links: {policy: '/privacy/'}});
    const [problem] = await pagesInOutput('public/privacy', config);
    assert.equal(
      problem?.message,
      'Expected a page there, or an address outside /privacy/; found "/privacy/", and public/privacy has no such page. That folder is for the files of this build. Put the page there first, or build into another folder, such as --out public/privacy-desk.',
    );
  });
});
