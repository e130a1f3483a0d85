import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {goodPolicy} from '../policy/sample-policies.ts';
import {countingService} from '../config/declared-exceptions.ts';

const SITE = {
  organisation: {name: 'Example Trust', email: 'dpo@example.org'},
  links: {
    policy: '/privacy/',
    cookies: '/privacy/cookies/',
    rights: '/privacy/request/',
    complaint: '/privacy/complain/',
  },
  categories: [{id: 'analytics', services: [{...countingService, name: 'Matomo'}]}],
};

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-desk-policy-'));
});

after(() => rm(folder, {recursive: true, force: true}));

/** Runs the command line and collects what it prints. */
async function runWith(...args: string[]): Promise<{code: number; output: string; errors: string}> {
  const output: string[] = [];
  const errors: string[] = [];
  const terminal = {
    print: (line: string) => void output.push(line),
    printError: (line: string) => void errors.push(line),
  };
  const code = await run(args, {terminal, dist: folder, version: '1.2.3'});
  return {code, output: output.join('\n'), errors: errors.join('\n')};
}

const publish = (...more: string[]): ReturnType<typeof runWith> =>
  runWith('policy', at('policy.md'), '--site', at('site.json'), '--out', at('out'), ...more);

describe('privacy-desk policy', () => {
  beforeEach(async () => {
    await rm(at('out'), {recursive: true, force: true});
    await rm(at('policy-versions'), {recursive: true, force: true});
    await writeFile(at('site.json'), JSON.stringify(SITE));
    await writeFile(at('policy.md'), goodPolicy);
  });

  it('writes the pages, keeps the version, and prints what receipts quote', async () => {
    const {code, output, errors} = await publish();
    assert.deepEqual([code, errors], [0, '']);
    const page = await readFile(at('out', 'index.html'), 'utf8');
    assert.match(page, /<title>Privacy policy – Example Trust<\/title>/);
    assert.doesNotMatch(page, /<script/);
    assert.deepEqual((await readdir(at('policy-versions'))).sort(), ['2026-11-01.json', '2026-11-01.md']);
    const {sha256} = JSON.parse(await readFile(at('out', '2026-11-01', 'policy.json'), 'utf8')) as {
      sha256: string;
    };
    assert.ok(
      output.includes(
        `"policy": { "version": "2026-11-01", "url": "/privacy/2026-11-01/", "sha256": "${sha256}" }`,
      ),
    );
    const policy = {version: '2026-11-01', url: '/privacy/2026-11-01/', sha256};
    await writeFile(at('site.json'), JSON.stringify({...SITE, policy}));
    assert.doesNotMatch((await publish()).output, /Receipts quote/);
  });

  it('writes the script of the element beside the pages, which load it, when the package was built', async () => {
    await writeFile(at('desk-policy.js'), 'export {};\n');
    await publish();
    await rm(at('desk-policy.js'));
    assert.equal(await readFile(at('out', 'desk-policy.js'), 'utf8'), 'export {};\n');
    for (const page of [at('out', 'index.html'), at('out', '2026-11-01', 'index.html')])
      assert.match(
        await readFile(page, 'utf8'),
        /<script type="module" src="\/privacy\/desk-policy\.js"><\/script>\n<privacy-policy>/,
      );
  });

  it('refuses another text of a version that was published, and writes nothing', async () => {
    await publish();
    const before = await readFile(at('out', 'index.html'), 'utf8');
    await writeFile(at('policy.md'), goodPolicy.replace('3 years', '4 years'));
    const {code, errors} = await publish();
    assert.equal(code, 2);
    assert.match(errors, /The text of version 2026-11-01 has changed/);
    assert.equal(await readFile(at('out', 'index.html'), 'utf8'), before);
  });

  it('refuses it also when only the archive knows the version, as on a host that builds into an empty folder', async () => {
    await publish();
    await rm(at('out'), {recursive: true});
    await writeFile(at('policy.md'), goodPolicy.replace('3 years', '4 years'));
    const {code, errors} = await publish();
    assert.equal(code, 2);
    assert.match(errors, /The text of version 2026-11-01 has changed/);
    assert.equal(existsSync(at('out')), false);
  });

  it('refuses it also when only the published folder knows the version', async () => {
    await publish();
    await rm(at('policy-versions'), {recursive: true});
    await writeFile(at('policy.md'), goodPolicy.replace('3 years', '4 years'));
    const {code, errors} = await publish();
    assert.equal(code, 2);
    assert.match(errors, /The text of version 2026-11-01 has changed/);
    assert.equal(existsSync(at('policy-versions')), false);
  });

  it('refuses a change of the configuration that changes the text', async () => {
    await writeFile(at('policy.md'), goodPolicy.replace(/\| Service \|[^]*?\n\n/, '{{cookies}}\n\n'));
    assert.equal((await publish()).code, 0);
    const [category] = SITE.categories;
    const services = [{...countingService, name: 'Another counter'}];
    await writeFile(at('site.json'), JSON.stringify({...SITE, categories: [{...category, services}]}));
    assert.match((await publish()).errors, /A change of site\.json changes the text too/);
  });

  it('makes the pages of earlier versions again in an empty folder, with the same text', async () => {
    await publish();
    const earlier = await readFile(at('out', '2026-11-01', 'policy.md'), 'utf8');
    await rm(at('out'), {recursive: true});
    await writeFile(
      at('policy.md'),
      goodPolicy.replaceAll('2026-11-01', '2026-12-01').replace('3 years', '4 years'),
    );
    const {code, output} = await publish();
    assert.equal(code, 0);
    assert.match(output, /version 2026-12-01 \(new\), 1 other version/);
    assert.equal(await readFile(at('out', '2026-11-01', 'policy.md'), 'utf8'), earlier);
    const comparison = await readFile(at('out', '2026-12-01', 'since', '2026-11-01', 'index.html'), 'utf8');
    assert.match(comparison, /<del>3<\/del> <ins>4<\/ins> years/);
  });

  it('announces a version for later, quotes the one in force, and still corrects that one', async () => {
    await publish();
    await writeFile(at('policy.md'), goodPolicy.replaceAll('2026-11-01', '2999-01-01'));
    const {output} = await publish();
    assert.match(output, /Version 2999-01-01 is in force from 1 January 2999\. Until then, the current page/);
    assert.match(output, /"policy": \{ "version": "2026-11-01"/);
    assert.match(await readFile(at('out', 'index.html'), 'utf8'), /The next version is 2999-01-01/);
    const current = JSON.parse(await readFile(at('out', 'policy.json'), 'utf8')) as {version: string};
    assert.equal(current.version, '2026-11-01');
    await writeFile(
      at('policy.md'),
      goodPolicy.replace('version: 2026-11-01', 'version: 2026-11-01.1').replace('3 years', '4 years'),
    );
    const correction = await publish();
    assert.deepEqual([correction.code, correction.errors], [0, '']);
    assert.match(correction.output, /"policy": \{ "version": "2026-11-01\.1"/);
    assert.match(await readFile(at('out', 'index.html'), 'utf8'), /The next version is 2999-01-01/);
  });

  it('has one row for what the widget itself keeps', async () => {
    await writeFile(at('policy.md'), goodPolicy.replace(/\| Service \|[^]*?\n\n/, '{{cookies}}\n\n'));
    await publish();
    const text = await readFile(at('out', '2026-11-01', 'policy.md'), 'utf8');
    const rows = text.split('\n').filter((line) => line.startsWith('| Cookie settings |'));
    assert.equal(rows.length, 1);
    assert.match(rows[0] ?? '', /`privacy-desk`: cookie, kept for 180 days\. What you chose, when/);
    assert.match(rows[0] ?? '', /`privacy-desk-receipts`: [^`]+\. Your latest receipts\./);
  });

  it('refuses a version that is not the newest', async () => {
    await publish();
    await writeFile(at('policy.md'), goodPolicy.replaceAll('2026-11-01', '2026-10-01'));
    assert.match((await publish()).errors, /is not newer than version 2026-11-01/);
  });

  it('writes nothing when the policy has problems', async () => {
    await writeFile(at('policy.md'), `${goodPolicy}\nBy using this site you agree.\n`);
    const {code, errors} = await publish();
    assert.equal(code, 1);
    assert.match(errors, /\[implied-consent\][^]*1 problem\. Nothing was written\./);
    assert.equal(existsSync(at('out')), false);
  });

  it('loads the widget when it is beside the policy, and says so when it is not', async () => {
    assert.match((await publish()).output, /The pages load no desk\.js/);
    assert.doesNotMatch(await readFile(at('out', 'index.html'), 'utf8'), /<script/);
    await writeFile(at('out', 'desk.js'), '');
    assert.doesNotMatch((await publish()).output, /no desk\.js/);
    assert.match(
      await readFile(at('out', 'index.html'), 'utf8'),
      /<head>\n<script src="\/privacy\/desk\.js"><\/script>/,
    );
  });

  it('loads the widget from the address that it is given', async () => {
    await publish('--desk', '/widget/desk.js');
    assert.match(await readFile(at('out', 'index.html'), 'utf8'), /<script src="\/widget\/desk\.js">/);
  });

  it('puts the policy into a template of the site', async () => {
    await writeFile(
      at('page.html'),
      '<html lang="{{language}}"><title>{{title}}</title><main>{{content}}</main>',
    );
    assert.equal((await publish('--template', at('page.html'))).code, 0);
    assert.match(
      await readFile(at('out', 'index.html'), 'utf8'),
      /^<html lang="en"><title>Privacy policy<\/title><main><link /,
    );
    await writeFile(at('page.html'), '<title>{{title}}</title>');
    const {code, errors} = await publish('--template', at('page.html'));
    assert.equal(code, 2);
    assert.match(errors, /Expected \{\{content\}\} once/);
  });

  it('needs the address of a folder', async () => {
    await writeFile(
      at('site.json'),
      JSON.stringify({...SITE, links: {...SITE.links, policy: '/privacy.html'}}),
    );
    assert.match((await publish()).errors, /Expected the address of a folder/);
  });
});

describe('privacy-desk check, of a policy', () => {
  before(() => writeFile(at('site.json'), JSON.stringify(SITE)));

  it('accepts a good one', async () => {
    await writeFile(at('good.md'), goodPolicy);
    const {code, output} = await runWith('check', at('good.md'), '--site', at('site.json'));
    assert.deepEqual([code, output], [0, `${at('good.md')}: no problems.`]);
  });

  it('refuses one that does not name a service of the site', async () => {
    await writeFile(at('silent.md'), goodPolicy.replace(/\| Matomo[^\n]*\n/, ''));
    const {code, errors} = await runWith('check', at('silent.md'), '--site', at('site.json'));
    assert.equal(code, 1);
    assert.match(errors, /\(whole text\) \[service-unnamed\]\n {2}The site asks for consent to “Matomo”/);
  });

  it('prints the line of the file below a table that was filled in', async () => {
    const source = goodPolicy.replace(/\| Service \|[^]*?\n\n/, '{{cookies}}\n\n');
    await writeFile(at('filled.md'), `${source}\nBy using this site you agree.\n`);
    const {errors} = await runWith('check', at('filled.md'), '--site', at('site.json'));
    const line = `${source}\n`.split('\n').length;
    assert.ok(errors.startsWith(`${at('filled.md')}:${line}:1: [implied-consent]`), errors);
  });

  it('refuses markup that waits for what site.json does not have, once and where it is first', async () => {
    const template = '<template data-consent="analytics" data-service="spy"></template>';
    await mkdir(at('pages'), {recursive: true});
    await writeFile(at('pages', 'a.html'), `<p>\n${template}<template data-consent="analytics"></template>`);
    await writeFile(at('pages', 'b.html'), template);
    const args = ['check', at('good.md'), '--site', at('site.json'), '--pages', at('pages')];
    const {code, errors} = await runWith(...args);
    assert.equal(code, 1);
    assert.equal(errors.match(/\[markup-unnamed\]/g)?.length, 1);
    assert.match(errors.replaceAll(/\s+/g, ' '), /a\.html:2 waits for consent to “analytics:spy”/);
  });

  it('prints JSON, also of HTML', async () => {
    await writeFile(at('old.html'), '<p>By using this site you agree.</p>');
    const {code, output} = await runWith('check', at('old.html'), '--json');
    const {isValid, findings} = JSON.parse(output) as {
      isValid: boolean;
      findings: {id: string; line: number | null}[];
    };
    assert.deepEqual([code, isValid, findings[0]?.id, findings[0]?.line], [1, false, 'implied-consent', 1]);
  });

  it('takes --site for policies only', async () =>
    assert.equal((await runWith('check', at('site.json'), '--site', at('site.json'))).code, 2));
});

describe('privacy-desk well-known', () => {
  const wellKnown = (...more: string[]): ReturnType<typeof runWith> =>
    runWith('well-known', at('root'), '--site', at('site.json'), ...more);

  it('writes a pointer to the pages, and no security.txt without a contact', async () => {
    assert.equal((await wellKnown()).code, 0);
    const pointer = JSON.parse(await readFile(at('root', 'privacy.json'), 'utf8')) as Record<string, unknown>;
    assert.deepEqual(
      [pointer['cookies'], pointer['requests'], pointer['complaints'], pointer['policy']],
      ['/privacy/cookies/', '/privacy/request/', '/privacy/complain/', {url: '/privacy/'}],
    );
    assert.equal(existsSync(at('root', '.well-known', 'security.txt')), false);
  });

  it('names gpc.json only when it is there', async () => {
    const pointer = async (): Promise<string> => readFile(at('root', 'privacy.json'), 'utf8');
    assert.match((await wellKnown()).output, /does not name \.well-known\/gpc\.json/);
    assert.doesNotMatch(await pointer(), /gpc\.json/);
    await runWith('gpc', at('root'));
    assert.doesNotMatch((await wellKnown()).output, /gpc\.json/);
    assert.match(await pointer(), /"globalPrivacyControl": "\/\.well-known\/gpc\.json"/);
  });

  it('writes security.txt, which expires within a year', async () => {
    const {code} = await wellKnown(
      '--security-contact',
      'mailto:a@example.org',
      '--security-contact',
      'https://example.org/report',
    );
    assert.equal(code, 0);
    const text = await readFile(at('root', '.well-known', 'security.txt'), 'utf8');
    const [, expires = ''] = /^Expires: (.+)$/m.exec(text) ?? [];
    assert.match(text, /^Contact: mailto:a@example\.org\nContact: https:\/\/example\.org\/report\nExpires: /);
    assert.match(text, /^Preferred-Languages: en$/m);
    const ahead = (Date.parse(expires) - Date.now()) / 86_400_000;
    assert.ok(ahead > 360 && ahead < 365, expires);
  });

  for (const [why, option, value] of [
    ['a contact that is no address', '--security-contact', 'security@example.org'],
    ['a contact with a line break', '--security-contact', 'mailto:a@example.org\nExpires: never'],
    ['a day that is over', '--expires', '2020-01-01'],
    ['a day more than a year ahead', '--expires', '2999-01-01'],
    ['no date', '--expires', 'soon'],
  ] as const)
    it(`refuses ${why}`, async () => assert.equal((await wellKnown(option, value)).code, 2));
});
