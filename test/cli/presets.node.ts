import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {type PresetRecord, presetRecords} from '../../src/cli/presets/all-presets.ts';
import {presetHints} from '../../src/cli/presets/preset-hints.ts';
import {presetProblems} from '../../src/cli/presets/preset-problems.ts';
import {run} from '../../src/cli/run.ts';
import {siteSchema} from '../../src/cli/site-schema.ts';
import type {Problem} from '../../src/config/problem.ts';
import {type CalendarDate, parseCalendarDate} from '../../src/platform/pure/calendar.ts';

const basics = {organisation: {name: 'A charity'}, links: {policy: '/privacy/', cookies: '/cookies/'}};

const dayOf = (text: string): CalendarDate => parseCalendarDate(text) as CalendarDate;

/** Stands for a finding that is missing. */
const none: Problem = {code: 'config-type', path: '', message: ''};

const films: PresetRecord = {
  id: 'films',
  name: 'Films',
  category: 'media',
  purpose: {en: 'Plays films.', cy: 'Chwarae ffilmiau.'},
  hosts: [],
  stores: [],
  sources: [
    {url: 'https://films.example/new', read: '2026-06-01', facts: ['hosts']},
    {url: 'https://films.example/old', read: '2026-01-01', facts: ['stores']},
  ],
};

const warnings = (services: readonly unknown[], today = '2026-11-30', category = {}, record = films) =>
  presetProblems({categories: [{id: 'media', services, ...category}]}, dayOf(today), [record]);

describe('the warnings about presets', () => {
  it('name one whose oldest fact was read more than 365 days ago, and where to look', () => {
    assert.deepEqual(warnings(['films'], '2027-01-01'), []);
    const [{code, path, message} = none, ...more] = warnings([{preset: 'films'}], '2027-01-02');
    assert.deepEqual([code, path, more], ['preset-outdated', 'categories[0].services[0]', []]);
    assert.match(message, /"films" were read on 2026-01-01\..*films\.example\/old$/);
  });

  it('name one that no visitor needs, in a category that does not ask', () => {
    const [{code, message} = none] = warnings(['films'], undefined, {id: 'necessary'});
    assert.equal(code, 'preset-category');
    assert.match(message, /"films" in a category that asks for consent, such as "media"/);
    assert.equal(warnings(['films'], undefined, {basis: 'necessary'}).length, 1);
    assert.deepEqual(warnings(['films'], undefined, {id: 'functional'}), []);
    const useful = {...films, category: 'functional'};
    assert.deepEqual(warnings(['films'], undefined, {id: 'necessary'}, useful), []);
  });

  it('name one that does not know what it contacts, unless the site states it', () => {
    const {id, name, category, purpose, sources} = films;
    const unknown = {id, name, category, purpose, sources};
    assert.deepEqual(
      warnings(['films'], undefined, {}, unknown).map(({code, path}) => [code, path]),
      [['service-incomplete', 'categories[0].services[0].hosts']],
    );
    assert.deepEqual(warnings([{preset: 'films', hosts: [], stores: []}], undefined, {}, unknown), []);
  });

  it('name one without a purpose in the language of the site', () => {
    const inFrench = (services: readonly unknown[]) =>
      presetProblems({language: 'fr', categories: [{services}]}, dayOf('2026-11-30'), [films]);
    const [{code, path, message} = none] = inFrench(['films']);
    assert.deepEqual([code, path], ['language-incomplete', 'categories[0].services[0].purpose']);
    assert.match(message, /purpose in "fr"/);
    assert.deepEqual(inFrench([{preset: 'films', purpose: 'Montre des films.'}]), []);
  });
});

describe('the hint about presets', () => {
  const hints = (services: readonly unknown[]) =>
    presetHints({categories: [{id: 'media', services}]}, new Map([['films', {...films, role: 'processor'}]]));

  it('names those that the panel makes a promise for, unless the site states the role', () => {
    assert.match(hints(['films'])[0] ?? '', /instructions: films\. /);
    assert.deepEqual(hints([{preset: 'films', role: 'processor'}]), []);
  });
});

describe('the schema for editors', () => {
  const validate = new Ajv2020({strict: true, allErrors: true}).compile(
    siteSchema(presetRecords.map(({id}) => id)),
  );
  const isValid = (service: unknown): boolean =>
    validate({...basics, categories: [{id: 'media', services: [service]}]});

  it('offers the ids of presets, alone and with facts of the site', () => {
    assert.ok(isValid('youtube'));
    assert.ok(isValid({preset: 'youtube', purpose: 'Plays our films.', location: null}));
    assert.ok(isValid({id: 'films', name: 'Films'}));
    for (const service of ['youtub', {preset: 'youtub'}, {preset: 'youtube', colour: 'red'}, {name: 'Films'}])
      assert.ok(!isValid(service), JSON.stringify(service));
  });

  const acceptsTexts = (texts: object): boolean => validate({...basics, texts: {cy: texts}});

  it('knows the keys of texts, with the words of categories and services and the addresses of links', () => {
    for (const [key, value] of [
      ['banner.title', 'Cwcis'],
      ['category.analytics.title', 'Ystadegau'],
      ['category.maps.purpose', 'i ddangos mapiau'],
      ['service.youtube.purpose', 'Chwarae ffilmiau.'],
      ['links.policy', '/cy/preifatrwydd/'],
      ['form.use.seen', 'Y swyddog diogelu data'],
      ['relation.volunteer', 'Rwy’n gwirfoddoli'],
    ] as const)
      assert.ok(acceptsTexts({[key]: value}), key);
    for (const [key, value] of [
      ['banner.titel', 'Cwcis'],
      ['category.analytics.titel', 'Ystadegau'],
      ['links.policy', 'cy/preifatrwydd'],
      ['links.polcy', '/cy/preifatrwydd/'],
    ] as const)
      assert.ok(!acceptsTexts({[key]: value}), key);
  });

  it('accepts the configuration of the demo', async () =>
    assert.ok(
      validate(JSON.parse(await readFile(new URL('../../demo/site.json', import.meta.url), 'utf8'))),
      JSON.stringify(validate.errors),
    ));
});

describe('the command line', () => {
  let folder = '';
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'privacy-desk-presets-'))));
  after(() => rm(folder, {recursive: true, force: true}));

  /** Runs a command and gives its exit code, and what it printed. */
  const runWith = async (...args: string[]): Promise<readonly [number, string]> => {
    const lines: string[] = [];
    const terminal = {
      print: (line: string) => lines.push(line),
      printError: (line: string) => lines.push(line),
    };
    const code = await run(args, {terminal, dist: folder, version: '1.2.3'});
    return [code, lines.join('\n')];
  };
  const check = async (services: readonly unknown[]): Promise<readonly [number, string]> => {
    const file = join(folder, 'site.json');
    await writeFile(file, JSON.stringify({...basics, categories: [{id: 'media', services}]}));
    return runWith('check', file);
  };

  it('accepts a site that only names presets', async () => {
    const [code, output] = await check(['youtube', 'vimeo']);
    assert.match(output, /no problems \(categories: 1\)/);
    assert.equal(code, 0);
  });

  it('has what presets lack among its findings, for programs too', async () => {
    const file = join(folder, 'necessary.json');
    await writeFile(
      file,
      JSON.stringify({...basics, categories: [{id: 'necessary', services: ['userway', 'elfsight']}]}),
    );
    const [, output] = await runWith('check', file, '--json');
    const {findings} = JSON.parse(output) as {
      readonly findings: readonly {readonly level: string; readonly code: string; readonly line: number}[];
    };
    const found = findings.filter(({code}) => code === 'preset-category');
    assert.deepEqual(
      found.map(({level, line}) => [level, line]),
      [['warning', 1]],
    );
  });

  it('says what to write where a preset does not know what its tool stores', async () => {
    const [code, output] = await check(['mailchimp-form', {preset: 'google-maps', name: 'Maps'}]);
    const text = output.replaceAll(/\s+/g, ' ');
    const stores = '"stores": [{"name": "…", "kind": "cookie", "duration": "P1Y"}]';
    const end =
      'or "stores": [] if it keeps nothing. How to find out: docs/presets.md, "What a tool stores".';
    assert.equal(code, 0);
    assert.ok(
      text.includes(`Write {"preset": "mailchimp-form", ${stores}} in place of "mailchimp-form", ${end}`),
      text,
    );
    assert.ok(text.includes(`Write ${stores} beside "preset": "google-maps", ${end}`), text);
    assert.ok(
      text.includes(
        'such as {"preset": "mailchimp-form", "role": "controller"} in place of "mailchimp-form".',
      ),
      text,
    );
    assert.match(text, /site\.json: no errors, 2 warnings \(categories: 1\)\./);
    assert.doesNotMatch(text, /no problems|site\.json: 2 warnings/);
  });

  it('has said it right: what it tells to write leaves no warning', async () => {
    const stores = [{name: 'NID', kind: 'cookie', duration: 'P1Y', host: 'google.com'}];
    const [, output] = await check([
      {preset: 'google-maps', stores},
      {preset: 'mailchimp-form', role: 'controller', stores: []},
    ]);
    assert.match(output, /^\S+site\.json: no problems \(categories: 1\)\.$/);
  });

  it('names the presets that an unknown one resembles', async () => {
    const [code, output] = await check(['youtub', {preset: 'zzz'}]);
    assert.equal(code, 1);
    const text = output.replaceAll(/\s+/g, ' ');
    assert.match(text, /services\[0\] \[preset-unknown\] .*"youtub".*Did you mean "youtube"\?/);
    assert.match(
      text,
      /services\[1\] \[preset-unknown\] .*"zzz"\. Left out\. "privacy-desk presets" lists them/,
    );
  });

  it('checks what the site writes beside the name', async () => {
    const [code, output] = await check([{preset: 'youtube', role: 'processor', colour: 'red'}]);
    assert.equal(code, 1);
    assert.match(output, /services\[0\]\.colour \[config-key\]/);
    assert.match(output, /\[role-refused\]/);
  });

  it('prints the register of exceptions with what a preset stands for', async () => {
    const file = join(folder, 'needed.json');
    const reason = {reason: 'requested-service', justification: 'Takes the payment.', role: null};
    const category = {
      id: 'necessary',
      exception: {owner: 'Head of giving', reviewDate: '2027-11-30'},
      services: [{preset: 'gocardless', ...reason}],
    };
    await writeFile(file, JSON.stringify({...basics, categories: [category]}));
    const [code, output] = await runWith('exceptions', file, '--today', '2026-11-30');
    assert.match(output, /GoCardless Ltd/);
    assert.equal(code, 0);
  });

  it('lists presets by id, name and category, all or those that mention a text', async () => {
    const [, all] = await runWith('presets');
    assert.equal(all.split('\n').length, presetRecords.length);
    const [code, found] = await runWith('presets', 'youTube');
    assert.equal(code, 0);
    assert.match(found, /^youtube +YouTube +media$/);
    assert.deepEqual(await runWith('presets', 'zzz'), [
      1,
      'No preset mentions "zzz". "privacy-desk presets" prints all of them.',
    ]);
  });
});
