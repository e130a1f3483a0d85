import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {type PresetRecord, presetRecords} from '../../src/cli/presets/all-presets.ts';
import {presetHints} from '../../src/cli/presets/preset-hints.ts';
import {siteSchema} from '../../src/cli/presets/preset-schema.ts';
import {run} from '../../src/cli/run.ts';
import {type CalendarDate, parseCalendarDate} from '../../src/platform/pure/calendar.ts';

const basics = {organisation: {name: 'A charity'}, links: {policy: '/privacy/', cookies: '/cookies/'}};

const dayOf = (text: string): CalendarDate => parseCalendarDate(text) as CalendarDate;

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

const hints = (services: readonly unknown[], today = '2026-11-30', category = {}, record = films) =>
  presetHints({categories: [{id: 'media', services, ...category}]}, dayOf(today), [record]);

describe('the hints about presets', () => {
  it('name one whose oldest fact was read more than 365 days ago, and where to look', () => {
    assert.deepEqual(hints(['films'], '2027-01-01'), []);
    const [hint = '', ...more] = hints([{preset: 'films'}], '2027-01-02');
    assert.deepEqual(more, []);
    assert.match(
      hint,
      /^Warning: categories\[0\]\.services\[0\]: .*"films".*2026-01-01.*films\.example\/old$/,
    );
  });

  it('name one that no visitor needs, in a category that does not ask', () => {
    const [hint = ''] = hints(['films'], undefined, {id: 'necessary'});
    assert.match(hint, /^Warning: .*"films" is for the category "media"/);
    assert.equal(hints(['films'], undefined, {basis: 'necessary'}).length, 1);
    assert.deepEqual(hints(['films'], undefined, {id: 'functional'}), []);
    assert.deepEqual(hints(['films'], undefined, {id: 'necessary'}, {...films, category: 'functional'}), []);
  });

  it('name one that does not know what it contacts, unless the site states it', () => {
    const {id, name, category, purpose, sources} = films;
    const unknown = {id, name, category, purpose, sources};
    assert.match(hints(['films'], undefined, {}, unknown)[0] ?? '', /does not know its hosts\./);
    assert.deepEqual(hints([{preset: 'films', hosts: [], stores: []}], undefined, {}, unknown), []);
  });

  it('name those that the panel makes a promise for, unless the site states the role', () => {
    const processor = {...films, role: 'processor'} as const;
    assert.match(hints(['films'], undefined, {}, processor)[0] ?? '', /instructions: films\. /);
    assert.deepEqual(hints([{preset: 'films', role: 'processor'}], undefined, {}, processor), []);
  });

  it('name one without a purpose in the language of the site', () => {
    const inFrench = (services: readonly unknown[]) =>
      presetHints({language: 'fr', categories: [{services}]}, dayOf('2026-11-30'), [films]);
    assert.match(inFrench(['films'])[0] ?? '', /no purpose in "fr"/);
    assert.deepEqual(inFrench([{preset: 'films', purpose: 'Montre des films.'}]), []);
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
