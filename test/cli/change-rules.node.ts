import assert from 'node:assert/strict';
import {it} from 'node:test';
import {parseConfig} from '../../src/config/parse.ts';
import {changeProblems} from '../../src/cli/rules/change-rules.ts';
import {incompleteLanguages} from '../../src/cli/rules/language-rules.ts';
import {unknownTexts} from '../../src/cli/rules/text-rules.ts';

const {config} = parseConfig({
  organisation: {name: 'Example Trust'},
  languages: ['en', 'cy'],
  notice: {
    version: '3',
    changes: [
      {from: '1', categories: ['media'], text: 'Films now come from Openreel.'},
      {from: '2', categories: ['films', 'necessary'], text: 'We keep letters for two years.'},
      {from: '3', categories: []},
    ],
  },
  categories: [{id: 'necessary'}, {id: 'media'}],
  texts: {cy: {'notice.1': 'Daw ffilmiau o Openreel.', 'notice.9': 'Dim.'}},
});

it('changes of the notice that touch no answer are reported', () => {
  assert.deepEqual(
    changeProblems(config).map(({code, path}) => `${code} ${path}`),
    [
      'category-unknown notice.changes[1].categories',
      'category-unknown notice.changes[1].categories',
      'config-duplicate notice.changes[2].from',
    ],
  );
  assert.match(changeProblems(config)[1]?.message ?? '', /found "necessary", which is always on/);
});

it('a change without words in a language of the site is reported, and words about no change', () => {
  const paths = [...incompleteLanguages(config), ...unknownTexts(config)].map(({path}) => path);
  assert.deepEqual(
    paths.filter((path) => path.includes('notice.')),
    ['texts.cy.notice.2', 'texts.cy.notice.9'],
  );
});
