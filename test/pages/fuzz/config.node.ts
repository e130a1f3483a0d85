import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {parseConfigText} from '../../../src/config/parse.ts';
import {anyConfig, anyJson} from '../../config/any-config.ts';
import {visit} from '../support/visit.ts';
import {bootInFrames} from './boot-in-frames.ts';
import {caseCount} from './case-count.ts';

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

/** Text of a configuration: valid, invalid, or not JSON. */
const anyText = fc.oneof(
  {weight: 8, arbitrary: anyConfig.map((raw) => JSON.stringify(raw))},
  {weight: 2, arbitrary: anyJson.map((raw) => JSON.stringify(raw))},
  {
    weight: 1,
    arbitrary: fc.tuple(anyConfig, fc.nat(200)).map(([raw, cut]) => JSON.stringify(raw).slice(0, -cut - 1)),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 100})},
);

test('for any configuration the loader allows nothing without a choice that the full check would not, and does not throw', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk.js': 'empty'}});
  await visitor.goto(hosts.page('blank.html'));
  const seed = Date.now() % 1_000_000;
  const states = fc.sample(anyText, {numRuns: caseCount, seed}).map((config) => ({config}));
  const results = await bootInFrames(visitor, keys, states);
  const counts = {some: 0, none: 0};
  for (const [index, {errors, allowed}] of results.entries()) {
    const text = states[index]?.config ?? '';
    const allowedCategories = allowedWithoutChoice(text);
    const caseName = `seed ${seed}, case ${index}: ${text.slice(0, 2_000)}`;
    assert.deepEqual(errors, [], caseName);
    assert.deepEqual(
      allowed.filter((key) => !allowedCategories.includes(key.split(':')[0] ?? '')),
      [],
      caseName,
    );
    counts[allowed.some((key) => key !== 'necessary') ? 'some' : 'none'] += 1;
  }
  assert.ok(counts.some > caseCount * 0.02 && counts.none > caseCount * 0.05, JSON.stringify(counts));
});

/** Ids of the categories that run without a choice according to the full check, which is stricter than the loader. */
function allowedWithoutChoice(text: string): readonly string[] {
  const {categories} = parseConfigText(text).config;
  // Without a configuration the markup names the categories, and only `necessary` runs without a choice.
  if (categories.length === 0) return ['necessary'];
  return categories.flatMap(({id, basis}) => (basis === 'consent' ? [] : id));
}
