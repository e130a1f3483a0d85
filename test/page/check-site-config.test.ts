import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {checkSiteConfig} from '../../src/page/check-site-config.ts';

/** The least that a configuration has to say. */
const named = {organisation: {name: 'A charity'}};

const problemsOf = async (raw: unknown): Promise<readonly string[]> => {
  const problems: Problem[] = [];
  await checkSiteConfig(raw, (problem) => problems.push(problem));
  return problems.map(({code, path}) => `${code} ${path}`);
};

describe('the check of an inline configuration', () => {
  it('reports what is wrong with it', async () => {
    expect(await problemsOf({...named, categories: [{id: 7}]})).to.deep.equal(['config-id categories[0].id']);
    expect(await problemsOf(named)).to.deep.equal([]);
    expect(await problemsOf(undefined)).to.deep.equal(['organisation-missing organisation.name']);
  });

  it('reports the file with the code for presets when it does not load, and the place of a preset', async () => {
    const file = new URL('../../src/page/presets.js', import.meta.url).href;
    expect(await problemsOf({...named, categories: [{id: 'media', services: ['youtube']}]})).to.deep.equal([
      `ui-unreachable ${file}`,
      'config-type categories[0].services[0]',
    ]);
  });
});
