import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {checkText} from '../../src/cli/check-text.ts';
import {londonDate} from '../../src/platform/pure/calendar.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {fencesIn} from '../repository/fences-in.ts';

const page = readFileSync(new URL('../../docs/texts.md', import.meta.url), 'utf8');

/** What every configuration needs besides. */
const basics = {organisation: {name: 'A charity'}, links: {policy: '/privacy/', cookies: '/cookies/'}};

describe('the samples of docs/texts.md', () => {
  const samples = fencesIn(page).filter(({language}) => language === 'json');

  it('are there', () => assert.equal(samples.length, 2));

  for (const {code, line} of samples)
    it(`have nothing that check would say: line ${line}`, () => {
      const sample = JSON.parse(code) as object;
      assert.deepEqual(checkText(JSON.stringify({...basics, ...sample})).findings, []);
    });
});

describe('the table of checked translations', () => {
  const [, section = ''] = /## Who has checked the translations\n([^]*?)\n## /.exec(page) ?? [];
  const rows = [...section.matchAll(/^\| .+ \| `([\w-]+)` \| (.+) \| (.+) \|$/gm)].map(
    ([, tag = '', name = '', day = '']) => ({tag, name, day}),
  );

  it('has a row for each built-in language besides English', () =>
    assert.deepEqual(rows.map(({tag}) => tag).toSorted(), [...languages].toSorted()));

  it('has a name and a day that is over for each one that was checked, and neither for the others', () => {
    for (const {tag, name, day} of rows)
      if (name === 'no one yet') assert.equal(day, '–', tag);
      else assert.ok(/^\d{4}-\d\d-\d\d$/.test(day) && day <= londonDate(Date.now()), tag);
  });

  it('agrees with the sentence at the top of the page', () => {
    const isAnyChecked = rows.some(({name}) => name !== 'no one yet');
    assert.equal(page.includes('**No translation has been checked by a native speaker yet.'), !isAnyChecked);
  });
});
