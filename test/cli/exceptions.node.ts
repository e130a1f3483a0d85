import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {declaredStatistics} from '../config/declared-exceptions.ts';

let file = '';
let folder = '';

const links = {policy: '/privacy/', cookies: '/cookies/'};

const site = {
  organisation: {name: 'A <charity>'},
  links,
  site: 'Public *website*',
  categories: [
    {
      id: 'necessary',
      services: [
        {
          id: 'errors',
          name: 'Error log',
          reason: 'faults',
          justification: 'Faults of the form are found in no other way.',
          stores: [{name: 'log', duration: 'P1D'}],
        },
      ],
    },
    {...declaredStatistics, title: 'Visit counts'},
    {
      id: 'media',
      services: [{id: 'films', name: 'Films', provider: 'Openreel', role: 'controller'}],
    },
  ],
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-desk-exceptions-'));
  file = join(folder, 'site.json');
  await writeFile(file, JSON.stringify(site));
});

after(() => rm(folder, {recursive: true, force: true}));

/** Runs `privacy-desk exceptions` and collects what it prints. */
async function exceptionsWith(...args: string[]): Promise<{code: number; output: string; errors: string}> {
  const output: string[] = [];
  const errors: string[] = [];
  const terminal = {
    print: (line: string) => void output.push(line),
    printError: (line: string) => void errors.push(line),
  };
  const code = await run(['exceptions', ...args], {terminal, dist: '', version: ''});
  return {code, output: output.join('\n'), errors: errors.join('\n')};
}

describe('privacy-desk exceptions', () => {
  it('prints what runs without consent and on which grounds, in Markdown', async () => {
    const {code, output, errors} = await exceptionsWith(file, '--today', '2026-11-30');
    assert.deepEqual([code, errors], [0, '']);
    for (const line of [
      '# Register of exceptions from consent',
      'A \\<charity\\>, Public \\*website\\*. State of Monday 30 November 2026.',
      '## Strictly necessary',
      '- **Exception**: Paragraph 4, strictly necessary, of Schedule A1',
      '### Error log',
      '- **Reason**: Prevents or detects technical faults',
      '- **Why the site cannot do without it**: Faults of the form are found in no other way.',
      '- **Stored in the browser**: log (cookie, 1 day)',
      '## Visit counts',
      '- **Exception**: Paragraph 5, statistics about the use of the service, to improve it, of Schedule A1',
      '- **Lawful basis**: Article 6(1)(f) UK GDPR, legitimate interests',
      '- **Automatically emitted information**: Used only to transmit the request',
      '- **Owner**: Data protection officer',
      '- **Next review by**: Tuesday 30 November 2027',
      '### Counter',
      '- **Provider**: Counting Ltd (processor)',
      '- **Retention**: 13 months',
      '- **Stated**: used only for aggregate statistics; not used for advertising; no record of what single visitors do; not linked to an identifier of the visitor',
      '- <https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1>',
    ])
      assert.ok(`\n${output}\n`.includes(`\n${line}\n`), `${line}\n\n${output}`);
    assert.ok(!output.includes('Films'), 'what waits for consent is not in the register');
  });

  it('prints a page in HTML, with every text escaped', async () => {
    const {code, output} = await exceptionsWith(file, '--format', 'html', '--today', '2026-11-30');
    assert.equal(code, 0);
    assert.match(output, /^<!doctype html>\n<html lang="en-GB">/);
    for (const html of [
      '<h1>Register of exceptions from consent</h1>',
      '<p>A &lt;charity&gt;, Public *website*. State of Monday 30 November 2026.</p>',
      '<h2>Visit counts</h2>',
      '<strong>Owner:</strong> Data protection officer',
      '<h3>Counter</h3>',
    ])
      assert.ok(output.includes(html), `${html}\n\n${output}`);
  });

  for (const [today, code] of [
    ['2027-11-29', 0],
    ['2027-11-30', 0],
    ['2027-12-01', 1],
    ['2030-01-01', 1],
  ] as const)
    it(`exits with ${code} on ${today} when the review is due on 2027-11-30`, async () => {
      const {code: exitCode, output, errors} = await exceptionsWith(file, '--today', today);
      assert.equal(exitCode, code);
      assert.equal(output.includes('Tuesday 30 November 2027 (overdue)'), code === 1);
      assert.equal(
        errors.includes('The review of "Visit counts" was due on Tuesday 30 November 2027.'),
        code === 1,
      );
    });

  it('prints how a product that counts visits has to be set up', async () => {
    const counted = join(folder, 'counted.json');
    const services = [{...declaredStatistics.services[0], name: 'Matomo'}];
    await writeFile(counted, JSON.stringify({...site, categories: [{...declaredStatistics, services}]}));
    const {code, output} = await exceptionsWith(counted, '--today', '2026-11-30');
    assert.equal(code, 0);
    assert.match(output, /- \*\*To be set up\*\*: Call disableCookies .* Source: https:\/\/matomo\.org\//);
  });

  it('compares with the day of today by default', async () => {
    const reviewed = join(folder, 'old.json');
    const exception = {...declaredStatistics.exception, reviewDate: '2020-01-01'};
    await writeFile(
      reviewed,
      JSON.stringify({
        organisation: {name: 'A charity'},
        links,
        categories: [{...declaredStatistics, exception}],
      }),
    );
    assert.equal((await exceptionsWith(reviewed)).code, 1);
  });

  it('prints no register when the configuration has problems', async () => {
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, JSON.stringify({...site, jurisdiction: 'FR'}));
    const {code, output, errors} = await exceptionsWith(wrong);
    assert.deepEqual([code, output], [1, '']);
    assert.match(errors, /jurisdiction \[exception-conditions\]\n/);
  });

  it('says so when nothing runs without consent', async () => {
    const none = join(folder, 'none.json');
    await writeFile(
      none,
      JSON.stringify({organisation: {name: 'A charity'}, links, categories: [site.categories[2]]}),
    );
    const {code, output} = await exceptionsWith(none);
    assert.equal(code, 0);
    assert.match(output, /^Nothing runs without consent\.$/m);
  });
});
