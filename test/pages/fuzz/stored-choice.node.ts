import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';
import {allowedBy} from './allowed-by.ts';
import {anyStoredChoice} from './any-stored-choice.ts';
import {bootInFrames} from './boot-in-frames.ts';
import {caseCount} from './case-count.ts';

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

test('for any stored text the loader allows exactly what the text says, and does not throw', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk.js': 'empty'}});
  await visitor.goto(hosts.page('blank.html'));
  const [now, seed] = [Date.now(), Date.now() % 1_000_000];
  const version = siteConfig.notice.version;
  const text = anyStoredChoice(version, now);
  // The loader joins the cookies and the session's text with `; `, so the session's text cannot contain it.
  const session = fc.option(
    text.filter((found) => !found.includes('; ')),
    {nil: undefined, freq: 2},
  );
  const config = JSON.stringify(siteConfig);
  const states = fc
    .sample(fc.record({cookie: fc.option(text, {nil: undefined, freq: 4}), session}), {
      numRuns: caseCount,
      seed,
    })
    .map(({cookie, session}) => ({
      config,
      cookie: cookie === undefined ? undefined : `privacy-desk=${cookie}`,
      session,
    }));
  const results = await bootInFrames(visitor, keys, states);
  const categories = siteConfig.categories.map(({id}) => id);
  const counts = {some: 0, none: 0};
  for (const [index, {errors, cookies, allowed}] of results.entries()) {
    const stored = cookies.split('; ').flatMap((pair) => /^privacy-desk=(.*)$/s.exec(pair)?.[1] ?? []);
    const texts = [...stored, states[index]?.session ?? ''];
    const caseName = `seed ${seed}, case ${index}: ${JSON.stringify(texts)}`;
    assert.deepEqual(errors, [], caseName);
    assert.deepEqual(allowed, allowedBy(texts, keys, {version, categories, now}), caseName);
    counts[allowed.length > 0 ? 'some' : 'none'] += 1;
  }
  assert.ok(counts.some > caseCount * 0.05 && counts.none > caseCount * 0.05, JSON.stringify(counts));
});
