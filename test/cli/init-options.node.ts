import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {checkFile} from '../../src/cli/load-site.ts';
import {ANSWERS, initFolder, type InitFolder} from './run-init.ts';

let folder: InitFolder;
beforeEach(async () => void (folder = await initFolder()));
afterEach(() => folder.remove());

describe('privacy-desk init without a terminal', () => {
  it('writes what the options say', async () => {
    const {code, site, errors} = await folder.init(
      ...['--name', 'Elusen', '--language', 'cy,en', '--preset', 'matomo', '--preset', 'youtube'],
      ...['--policy', '/preifatrwydd/', '--cookies', '/cwcis/', '--email', 'data@example.org'],
    );
    assert.deepEqual([code, errors], [0, '']);
    assert.deepEqual(site?.organisation, {name: 'Elusen', email: 'data@example.org'});
    assert.deepEqual([site.language, site.languages], ['cy', ['cy', 'en']]);
    assert.deepEqual(site.links, {policy: '/preifatrwydd/', cookies: '/cwcis/'});
    assert.deepEqual(site.categories, [
      {id: 'analytics', services: ['matomo']},
      {id: 'media', services: ['youtube']},
    ]);
  });

  for (const [options, missing] of [
    [[], '--name, --policy, --cookies are missing'],
    [['--name', 'A charity', '--policy', '/privacy/'], '--cookies is missing'],
    [['--yes'], '--name is missing'],
  ] as const)
    it(`asks nothing and says what is missing: ${options.join(' ') || 'no options'}`, async () => {
      const {code, errors, site} = await folder.init(...options);
      assert.deepEqual([code, site], [2, undefined]);
      assert.ok(errors.startsWith(missing), errors);
    });

  for (const [option, value, message] of [
    [
      '--preset',
      'youtub',
      '"youtub" is no preset. "privacy-desk presets" lists them. Did you mean "youtube"?',
    ],
    ['--language', 'english', 'Expected language tags like "en" or "en,cy"; found "english".'],
    [
      '--policy',
      'privacy.html',
      'Expected an address like "/privacy-policy/" or "https://…"; found "privacy.html". Write "/privacy.html", the address from the root of the site on.',
    ],
    ['--email', 'dpo', 'Expected an e-mail address; found "dpo".'],
    ['--name', ' ', 'Expected the name of the organisation'],
  ] as const)
    it(`refuses ${option} "${value}" and names the option`, async () => {
      const given = ANSWERS.includes(option) ? ANSWERS.toSpliced(ANSWERS.indexOf(option), 2) : ANSWERS;
      const {code, errors, site} = await folder.init(...given, option, value);
      assert.deepEqual([code, site], [2, undefined]);
      assert.ok(errors.replaceAll('\n', ' ').startsWith(`${option}: ${message}`), errors);
    });

  it('refuses options twice, except --preset, and an argument', async () => {
    assert.match((await folder.init('--name', 'A', '--name', 'B')).errors, /^--name is there twice/);
    assert.match(
      (await folder.init('public')).errors,
      /^Unexpected argument "public"\. Did you mean --pages public\?/,
    );
  });

  it('replaces no file, unless it is told to', async () => {
    const file = join(folder.path, 'site.json');
    await writeFile(file, '{}');
    const {code, errors} = await folder.init(...ANSWERS);
    assert.equal(code, 2);
    assert.match(errors, /site\.json: There is a file with this name\. Give --force/);
    assert.equal(await readFile(file, 'utf8'), '{}');
    assert.equal((await folder.init(...ANSWERS, '--force')).code, 0);
    assert.match(await readFile(file, 'utf8'), /A charity/);
  });

  it('passes on the warnings about what only the owner can know', async () => {
    const {code, errors} = await folder.init(...ANSWERS, '--preset', 'google-maps');
    assert.equal(code, 0);
    assert.match(
      errors,
      /^Only you can know what these warnings ask for:\n.*\.stores \[service-incomplete\]/,
    );
    const {findings} = await checkFile(join(folder.path, 'site.json'));
    assert.deepEqual(
      findings.map(({level}) => level),
      ['warning'],
    );
  });

  it('writes nothing when check would refuse it', async () => {
    const {code, errors, site} = await folder.init(...ANSWERS, '--language', 'xx');
    assert.deepEqual([code, site], [1, undefined]);
    assert.match(errors, /\[language-tag\][^]*Nothing was written\./);
  });
});
