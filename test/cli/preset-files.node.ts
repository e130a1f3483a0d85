import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {problemsOf} from '../../src/cli/check-text.ts';
import {isWarning} from '../../src/cli/findings.ts';
import {presetRecords} from '../../src/cli/presets/all-presets.ts';
import {presetSchema, SOURCED_FACTS} from '../../src/cli/presets/preset-schema.ts';
import {withPresetTable} from '../../src/cli/presets/presets-page.ts';
import {withPresets} from '../../src/cli/presets/site-presets.ts';
import {parseConfigText} from '../../src/config/parse.ts';
import {knownVendors, type Vendor} from '../../src/gate/auto-block/vendor-table.ts';
import {londonDate, parseCalendarDate} from '../../src/platform/pure/calendar.ts';
import {fencesIn} from '../repository/fences-in.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const {entities} = createRequire(import.meta.url)('third-party-web') as {
  readonly entities: readonly Vendor[];
};
const blocked = new Map(
  knownVendors(entities).flatMap(({category, hosts}) => hosts.map((host) => [host, category])),
);

/** Presets whose category is not that of automatic blocking, which knows a host and not what it is used for. */
const otherUse = new Map([
  ['facebook', 'posts of an advertising network'],
  ['instagram', 'posts of an advertising network'],
  ['x', 'posts of an advertising network'],
  ['tiktok', 'films of an advertising network'],
  ['disqus', 'comments of a social network'],
  ['trustpilot', 'reviews, not statistics'],
  ['snap-pixel', 'the list has this vendor of adverts under statistics'],
  ['surveymonkey', 'forms, not statistics'],
  ['mailchimp-form', 'a form, of a vendor that also tracks'],
  ['hubspot-form', 'a form, of a vendor that also tracks'],
]);

/** Words of advertisements, and of law. A purpose says what a tool does. */
const NOT_PLAIN =
  /\b(best|leading|powerful|seamless|insights?|optimi[sz]e|enhance|engag\w+|experience|solution|platform|leverage|personali[sz]e|data subject|processing|third part\w+)\b/i;

const validate = new Ajv2020({strict: true, allErrors: true}).compile(presetSchema());

describe('the presets', () => {
  it('are at least 60, and have different names', () => {
    assert.ok(presetRecords.length >= 60, String(presetRecords.length));
    assert.equal(new Set(presetRecords.map(({name}) => name)).size, presetRecords.length);
  });

  it('are each in the file that has their id', () =>
    assert.deepEqual(
      readdirSync(new URL('../../src/presets/', import.meta.url)).sort(),
      [...presetRecords.map(({id}) => `${id}.json`), 'schema.json'].sort(),
    ));

  it('have an up-to-date schema for editors', () =>
    assert.deepEqual(JSON.parse(read('src/presets/schema.json')), presetSchema()));

  it('are used in docs/presets.md as they work', () => {
    const samples = fencesIn(read('docs/presets.md')).filter(({language}) => language === 'json');
    assert.ok(samples.length > 0);
    for (const {code} of samples) {
      const site = withPresets(parseConfigText(code));
      assert.deepEqual(site.problems, []);
      assert.ok(site.config.categories.every(({services}) => services.every(({provider}) => provider)));
    }
  });

  it('are listed in docs/presets.md', () => {
    const page = read('docs/presets.md');
    assert.equal(page, withPresetTable(page));
  });
});

for (const record of presetRecords)
  describe(`the preset ${record.id}`, () => {
    it('follows the schema', () => assert.ok(validate(record), JSON.stringify(validate.errors)));

    it('has no problem in its own category, except what it does not know', () => {
      const links = {policy: '/privacy/', cookies: '/cookies/'};
      const categories = [{id: record.category, services: [record.id]}];
      const text = JSON.stringify({organisation: {name: 'A charity'}, links, categories});
      const today = parseCalendarDate('2026-11-30');
      assert.ok(today);
      const problems = problemsOf(withPresets(parseConfigText(text)), today);
      assert.deepEqual(
        problems.filter((problem) => !isWarning(problem)),
        [],
      );
    });

    it('has a source for every fact, read on a day that is over', () => {
      const sourced = record.sources.flatMap(({facts}) => facts);
      const stated = SOURCED_FACTS.filter((key) => record[key] !== undefined);
      assert.deepEqual(
        stated.filter((key) => !sourced.includes(key)),
        [],
      );
      assert.deepEqual(
        sourced.filter((key) => !(key in record)),
        [],
      );
      for (const {read: day} of record.sources) {
        assert.ok(parseCalendarDate(day), day);
        assert.ok(day <= londonDate(Date.now()), day);
      }
    });

    it('says what it does in plain words, in English and Welsh', () => {
      const {en, cy} = record.purpose;
      assert.notEqual(en, cy);
      for (const text of [en, cy]) assert.doesNotMatch(text, NOT_PLAIN);
      assert.doesNotMatch(cy, /\b(the|and|our|pages|shows?|from)\b/);
    });

    it('names hosts in lower case, none within another, that automatic blocking has in the same category', () => {
      const hosts = record.hosts ?? [];
      for (const host of hosts) {
        assert.match(host, /^[a-z\d-]+(\.[a-z\d-]+)+$/);
        assert.ok(!hosts.some((other) => host.endsWith(`.${other}`)), host);
        if (!otherUse.has(record.id))
          assert.ok([record.category, undefined].includes(blocked.get(host)), host);
      }
    });

    it('keeps items of the vendor’s own hosts apart from those of the site', () => {
      const names = (record.stores ?? []).map(({name}) => name);
      assert.equal(new Set(names).size, names.length);
      // A pattern deletes whatever it matches, so it must not match the cookies of others.
      for (const {name, host} of record.stores ?? [])
        assert.ok(host !== undefined || !name.includes('*') || name.indexOf('*') > 3, name);
    });
  });
