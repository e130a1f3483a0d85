import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseConfig} from '../../src/config/parse.ts';
import {expandPresets, type Preset, presetNames} from '../../src/config/presets.ts';

const films: Preset = {
  id: 'films',
  name: 'Films',
  category: 'media',
  purpose: {en: 'Plays films.', cy: 'Chwarae ffilmiau.'},
  provider: 'Films Ltd',
  role: 'controller',
  location: 'US',
  hosts: ['films.example'],
  stores: [{name: 'seen', duration: 'P1Y'}],
};
const counter: Preset = {
  id: 'counter',
  name: 'Counter',
  category: 'analytics',
  purpose: {en: 'Counts visits.', cy: 'Cyfrif ymweliadau.'},
  signals: ['google:analytics_storage'],
};
const presets = new Map([films, counter].map((preset) => [preset.id, preset]));

const expand = (site: object) => expandPresets(site, presets);
const serviceOf = (entry: unknown, site: object = {}): unknown => {
  const {site: expanded} = expand({...site, categories: [{id: 'media', services: [entry]}]});
  const {config, problems} = parseConfig(expanded);
  assert.deepEqual(
    problems.map(({code}) => code),
    ['organisation-missing'],
  );
  return config.categories[0]?.services[0];
};
const namesOf = (entry: unknown): readonly string[] => presetNames({categories: [{services: [entry]}]});

describe('a preset in a configuration', () => {
  it('stands for the facts of a service', () => {
    const service = {
      id: 'films',
      name: 'Films',
      provider: 'Films Ltd',
      purpose: 'Plays films.',
      hosts: ['films.example'],
      stores: [{name: 'seen', kind: 'cookie', duration: 'P1Y'}],
      role: 'controller',
      location: 'US',
    };
    assert.deepEqual(serviceOf('films'), service);
    assert.deepEqual(serviceOf({preset: 'films'}), service);
  });

  it('gives way to what the site writes, key by key, and loses what the site sets to null', () => {
    const service = serviceOf({preset: 'films', id: 'our-films', purpose: 'Shows our work.', location: null});
    const {location, ...facts} = serviceOf('films') as {readonly location: string};
    assert.equal(location, 'US');
    assert.deepEqual(service, {...facts, id: 'our-films', purpose: 'Shows our work.'});
  });

  it('leaves services without presets, and everything else, as they are', () => {
    const site = {site: 'A site', categories: [{id: 'media', services: [{id: 'maps'}, 'films']}]};
    const {site: expanded} = expand(site);
    const {categories, ...rest} = expanded as typeof site;
    assert.deepEqual(rest, {site: 'A site'});
    assert.equal(categories[0]?.services[0], site.categories[0]?.services[0]);
    const without = {categories: [{id: 'media', services: [{id: 'maps'}]}]};
    assert.equal(expand(without).site, without);
  });

  it('sends its signals, unless the category states its own', () => {
    const signalsOf = (category: object): readonly string[] | undefined =>
      parseConfig(expand({categories: [{id: 'analytics', services: ['counter'], ...category}]}).site).config
        .categories[0]?.signals;
    assert.deepEqual(signalsOf({}), ['google:analytics_storage']);
    assert.deepEqual(signalsOf({signals: []}), []);
    assert.deepEqual(signalsOf({signals: ['uet:ad_storage']}), ['uet:ad_storage']);
  });

  it('has its purpose in the language of the site, and in the other one when the site names it or has texts in it', () => {
    assert.equal((serviceOf('films', {language: 'cy'}) as {purpose: string}).purpose, 'Chwarae ffilmiau.');
    const textsOf = (site: object): unknown => {
      const categories = [{id: 'media', services: ['films', {preset: 'counter', purpose: 'Ours.'}]}];
      return (expand({...site, categories}).site as {texts?: unknown}).texts;
    };
    const welsh = {'service.films.purpose': 'Chwarae ffilmiau.'};
    assert.deepEqual(textsOf({texts: {cy: {}}}), {cy: welsh});
    assert.deepEqual(textsOf({texts: {cy: {'service.films.purpose': 'Ffilmiau.'}}}), {
      cy: {'service.films.purpose': 'Ffilmiau.'},
    });
    assert.deepEqual(textsOf({texts: {fr: {}}}), {fr: {}});
    assert.equal(textsOf({}), undefined);
    assert.deepEqual(textsOf({languages: ['en', 'cy']}), {cy: welsh});
    assert.deepEqual(textsOf({languages: ['cy-GB'], texts: {fr: {}}}), {cy: welsh, fr: {}});
    assert.equal(textsOf({languages: ['en', 'fr', 7]}), undefined);
    assert.deepEqual(textsOf({language: 'cy', texts: {en: {}}}), {
      en: {'service.films.purpose': 'Plays films.'},
    });
  });

  it('is reported in its place when it is not known, and left out without a second report', () => {
    for (const [entry, found] of [
      ['film', '"film"'],
      [{preset: 'film', id: 'films'}, '"film"'],
      [{preset: 7}, 'a number'],
      ['toString', '"toString"'],
    ] as const) {
      const {site, problems} = expandPresets(
        {categories: [{id: 'media', services: ['films', entry]}]},
        presets,
        (name) => ` Not ${name}.`,
      );
      const [problem] = problems;
      assert.equal(problems.length, 1);
      assert.equal(problem?.code, 'preset-unknown');
      assert.equal(problem.path, 'categories[0].services[1]');
      assert.ok(problem.message.includes(found), problem.message);
      const {config, problems: rest} = parseConfig(site);
      assert.deepEqual(
        rest.map(({code}) => code),
        ['organisation-missing'],
      );
      assert.equal(config.categories[0]?.services.length, 1);
    }
  });

  it('keeps the path of every problem in the configuration', () => {
    const services = [7, {preset: 'films', colour: 'red'}, {id: 'maps', hosts: [1]}];
    const {problems} = parseConfig(
      expand({organisation: {name: 'A'}, categories: [{id: 'media', services}]}).site,
    );
    assert.deepEqual(
      problems.map(({path}) => path),
      ['categories[0].services[0]', 'categories[0].services[1].colour', 'categories[0].services[2].hosts[0]'],
    );
  });

  it('is only looked for under an id', () => {
    assert.deepEqual(namesOf('films'), ['films']);
    assert.deepEqual(namesOf({preset: '../films'}), []);
    assert.deepEqual(namesOf({id: 'films'}), []);
    for (const raw of [undefined, null, [], 'films', {categories: {}}, {categories: [{services: 'films'}]}])
      assert.deepEqual(expandPresets(raw, presets), {site: raw, problems: []});
  });
});
