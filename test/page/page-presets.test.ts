import {expect} from '@open-wc/testing';
import {readLoaderConfig} from '../../src/config/loader-config.ts';
import {parseConfig} from '../../src/config/parse.ts';
import type {Preset} from '../../src/config/presets.ts';
import type {Problem} from '../../src/config/problem.ts';
import {expandPagePresets} from '../../src/page/page-presets.ts';
import {declaredStatistics} from '../config/declared-exceptions.ts';

const counter: Preset = {
  id: 'counter',
  name: 'Counter',
  category: 'analytics',
  purpose: {en: 'Counts visits.', cy: 'Cyfrif ymweliadau.'},
  hosts: ['counter.example'],
  signals: ['google:analytics_storage'],
};

let imported: string[] = [];
let problems: string[] = [];

const expand = (raw: unknown): Promise<unknown> =>
  expandPagePresets(
    raw,
    ({code, path}: Problem) => problems.push(`${code} ${path}`),
    (id) => {
      imported.push(id);
      return id === 'counter' ? Promise.resolve({preset: counter}) : Promise.reject(new Error('Not found.'));
    },
  );

describe('presets in the configuration of a page', () => {
  beforeEach(() => {
    imported = [];
    problems = [];
  });

  it('are imported once each, and expanded', async () => {
    const signals = ['google:analytics_storage'];
    const categories = [
      {id: 'analytics', signals, services: ['counter', {preset: 'counter', id: 'second'}]},
      {id: 'media', services: [{id: 'films'}]},
    ];
    const {config} = parseConfig(await expand({categories}));
    expect(imported).to.deep.equal(['counter']);
    expect(config.categories.map(({services}) => services.map(({name}) => name))).to.deep.equal([
      ['Counter', 'Counter'],
      ['films'],
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('are reported when their file does not load', async () => {
    const {config} = parseConfig(
      await expand({categories: [{id: 'media', services: ['films', '../films']}]}),
    );
    expect(imported).to.deep.equal(['films']);
    expect(problems).to.deep.equal([
      'preset-unknown categories[0].services[0]',
      'preset-unknown categories[0].services[1]',
    ]);
    expect(config.categories[0]?.services).to.deep.equal([]);
  });

  it('are reported when the loader would have needed to know their signals or hosts', async () => {
    await expand({autoBlock: true, categories: [{id: 'analytics', services: ['counter']}]});
    expect(problems).to.deep.equal([
      'preset-unbuilt categories[0].signals',
      'preset-unbuilt categories[0].services[0].hosts',
    ]);
    problems = [];
    const hosts = ['counter.example'];
    for (const [own, found] of [
      [{hosts}, ['preset-unbuilt categories[0].services[0].hosts']],
      [{hosts, id: 'counter'}, []],
    ] as const) {
      problems = [];
      const services = [{preset: 'counter', ...own}];
      await expand({autoBlock: true, categories: [{id: 'analytics', signals: [], services}]});
      expect(problems).to.deep.equal(found);
    }
  });

  it('are reported where only with them a category may run without consent', async () => {
    const {services, ...category} = declaredStatistics;
    const withoutId = Object.fromEntries(Object.entries(services[0]).filter(([key]) => key !== 'id'));
    const signals = ['google:analytics_storage'];
    await expand({categories: [{...category, signals, services: [{...withoutId, preset: 'counter'}]}]});
    expect(problems).to.deep.equal(['preset-unbuilt categories[0].basis']);
  });

  it('never make the interface claim an exception that the loader does not apply', async () => {
    const {services, ...category} = declaredStatistics;
    const [stated] = services;
    // The preset has the id, so that only with it the conditions are met.
    const withoutId = Object.fromEntries(Object.entries(stated).filter(([key]) => key !== 'id'));
    for (const written of [
      ['counter'],
      [{...withoutId, preset: 'counter'}],
      [{...stated, preset: 'counter'}],
      [stated],
    ]) {
      problems = [];
      const raw = {categories: [{...category, services: written}]};
      const shown = parseConfig(await expand(raw));
      const applied = readLoaderConfig(raw).categories.get(category.id)?.basis;
      expect(shown.config.categories[0]?.basis).to.equal(applied);
      // Either the conditions are missing, or only the loader does not see them: one of the two is said.
      const said = [...problems, ...shown.problems.map(({code, path}) => `${code} ${path}`)];
      expect(said.filter((line) => line.endsWith('categories[0].basis')).length).to.equal(
        applied === 'consent' ? 1 : 0,
      );
    }
    expect(readLoaderConfig({categories: [declaredStatistics]}).categories.get(category.id)?.basis).to.equal(
      'statistics',
    );
  });
});
