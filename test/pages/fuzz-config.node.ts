import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {parseConfig} from '../../src/config/parse.ts';
import {readJson} from '../../src/config/read-json.ts';
import {anyConfig, anyJson} from '../config/any-config.ts';
import {bootEach} from './fuzz/boot-each.ts';
import {visit} from './visit.ts';

const ids = [
  'analytics',
  'media',
  'A-1',
  'a',
  'b',
  'c',
  'd',
  'statistics',
  'C0002',
  '__proto__',
  'constructor',
];
const keys = ['necessary', ...ids, ...ids.map((id) => `${id}:a`)];

/** Text of a configuration: sound, hostile, or no JSON at all. */
const anyText = fc.oneof(
  {weight: 8, arbitrary: anyConfig.map((raw) => JSON.stringify(raw))},
  {weight: 2, arbitrary: anyJson.map((raw) => JSON.stringify(raw))},
  {
    weight: 1,
    arbitrary: fc.tuple(anyConfig, fc.nat(200)).map(([raw, cut]) => JSON.stringify(raw).slice(0, -cut - 1)),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 100})},
);

/** Ids of the categories that run unasked, as the full check of the configuration has them; it is stricter than the loader. */
const unaskedIn = (text: string): readonly string[] => {
  const {categories} = parseConfig(readJson(text).raw).config;
  // Without a configuration markup says what there is, and only what calls itself necessary is.
  if (categories.length === 0) return ['necessary'];
  return categories.flatMap(({id, basis}) => (basis === 'consent' ? [] : id));
};

test('whatever the configuration says, the loader lets nothing run unasked that the full check would not, and does not throw (1,000 cases)', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk.js': 'empty'}});
  await visitor.goto(hosts.page('blank.html'));
  const seed = Date.now() % 1_000_000;
  const starts = fc.sample(anyText, {numRuns: 1_000, seed}).map((config) => ({config}));
  const started = await bootEach(visitor, keys, starts);
  const tally = {some: 0, none: 0};
  for (const [at, {errors, allowed}] of started.entries()) {
    const text = starts[at]?.config ?? '';
    const unasked = unaskedIn(text);
    const said = `seed ${seed}, case ${at}: ${text.slice(0, 2_000)}`;
    assert.deepEqual(errors, [], said);
    assert.deepEqual(
      allowed.filter((key) => !unasked.includes(key.split(':')[0] ?? '')),
      [],
      said,
    );
    tally[allowed.some((key) => key !== 'necessary') ? 'some' : 'none'] += 1;
  }
  assert.ok(tally.some > 50 && tally.none > 150, JSON.stringify(tally));
});
