import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it, type TestContext} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {declaredStatistics} from '../config/declared-exceptions.ts';

const site = {
  organisation: {name: 'A charity', contact: 'Data protection officer', email: 'dpo@example.org'},
  links: {policy: '/privacy/', cookies: '/cookies/'},
  site: 'Website',
  categories: [
    {...declaredStatistics, title: 'Visit counts'},
    {
      id: 'media',
      services: [
        {id: 'films', name: '=Films', provider: 'Openreel, Inc', role: 'controller', location: 'US'},
      ],
    },
  ],
};

async function ropaOf(test: TestContext, config: object): Promise<{code: number; lines: readonly string[]}> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-ropa-'));
  test.after(() => rm(folder, {recursive: true, force: true}));
  const file = join(folder, 'site.json');
  await writeFile(file, JSON.stringify(config));
  const output: string[] = [];
  const terminal = {print: (line: string) => void output.push(line), printError: () => undefined};
  const code = await run(['ropa', file], {terminal, dist: '', version: ''});
  return {code, lines: output.join('\n').split('\r\n')};
}

it('ropa prints one line for each service, with what Article 30 asks for', async (test) => {
  const {code, lines} = await ropaOf(test, site);
  assert.equal(code, 0);
  assert.equal(lines.length, 3);
  assert.match(lines[0] ?? '', /^Controller,Contact,Activity,Purpose,Lawful basis,/);
  const [, counter = '', films = ''] = lines;
  for (const part of [
    'A charity',
    '"Data protection officer, dpo@example.org"',
    'Visit counts: Counter',
    '"Article 6(1)(f), legitimate interests"',
    'Counting Ltd',
    '13 months',
  ])
    assert.ok(counter.includes(part), `${part} in ${counter}`);
  for (const part of [
    '"Openreel, Inc"',
    'controller,US,not stated',
    '"Article 6(1)(a), consent"',
    'Visitors of the website,not stated,',
  ])
    assert.ok(films.includes(part), `${part} in ${films}`);
});

it('ropa states personal data that the configuration states, and how long each item is stored', async (test) => {
  const service = {
    id: 'counter',
    name: 'Counter',
    provider: 'Counting Ltd',
    role: 'processor',
    stores: [
      {name: '_pk_id', kind: 'cookie', duration: 'P13M'},
      {name: 'visit', kind: 'sessionStorage', duration: 'session'},
      {name: 'odd', kind: 'cookie'},
    ],
  };
  const categories = [{id: 'analytics', personalData: ['pd:IPAddress'], services: [service]}];
  const {lines} = await ropaOf(test, {...site, categories});
  assert.ok(lines[1]?.includes('Visitors of the website,IP Address,'), lines[1]);
  const stored = '"_pk_id (13 months), visit (until the browser is closed), odd (duration not stated)"';
  assert.ok(lines[1]?.includes(stored), lines[1]);
});

it('ropa has the receipts, requests and complaints that the service keeps', async (test) => {
  const links = {...site.links, rights: '/request/', complaint: '/complain/'};
  const {lines} = await ropaOf(test, {...site, links, receipts: {endpoint: '/privacy/', retention: 'P6Y'}});
  const [receipts = '', requests = '', complaints = ''] = lines.slice(3);
  assert.match(receipts, /Receipts of consent,.*6 years after the consent ends,.*privacy-desk \(180 days\)/);
  assert.match(requests, /Requests about rights,.*\(proposed: check it\).*3 years after it is closed/);
  assert.match(complaints, /Complaints about data protection,.*6 years after it is closed.*-draft \(until/);
});

it('ropa says when there is nothing to record', async (test) => {
  const {code, lines} = await ropaOf(test, {...site, categories: []});
  assert.deepEqual([code, lines.length], [0, 1]);
});
