import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {allowedBy} from './fuzz/allowed-by.ts';
import {anyRecord} from './fuzz/any-record.ts';
import {bootEach} from './fuzz/boot-each.ts';
import {siteConfig} from './site-config.ts';
import {visit} from './visit.ts';

const keys = [
  'analytics',
  'marketing',
  'media',
  'media:films',
  'media:songs',
  'analytics:counter',
  'own',
  '__proto__',
  'constructor',
  'media:__proto__',
  '',
];

test('whatever is stored, the loader allows exactly what it says, and does not throw (1,000 cases)', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk.js': 'empty'}});
  await visitor.goto(hosts.page('blank.html'));
  const [now, seed] = [Date.now(), Date.now() % 1_000_000];
  const version = siteConfig.notice.version;
  const text = anyRecord(version, now);
  // What would part the session's text from the cookies' stays out of it.
  const session = fc.option(
    text.filter((found) => !found.includes('; ')),
    {nil: undefined, freq: 2},
  );
  const config = JSON.stringify(siteConfig);
  const starts = fc
    .sample(fc.record({cookie: fc.option(text, {nil: undefined, freq: 4}), session}), {
      numRuns: 1_000,
      seed,
    })
    .map(({cookie, session}) => ({
      config,
      cookie: cookie === undefined ? undefined : `privacy-desk=${cookie}`,
      session,
    }));
  const started = await bootEach(visitor, keys, starts);
  const categories = siteConfig.categories.map(({id}) => id);
  const tally = {some: 0, none: 0};
  for (const [at, {errors, cookies, allowed}] of started.entries()) {
    const stored = cookies.split('; ').flatMap((pair) => /^privacy-desk=(.*)$/s.exec(pair)?.[1] ?? []);
    const texts = [...stored, starts[at]?.session ?? ''];
    const said = `seed ${seed}, case ${at}: ${JSON.stringify(texts)}`;
    assert.deepEqual(errors, [], said);
    assert.deepEqual(allowed, allowedBy(texts, keys, {version, categories, now}), said);
    tally[allowed.length > 0 ? 'some' : 'none'] += 1;
  }
  assert.ok(tally.some > 150 && tally.none > 150, JSON.stringify(tally));
});
