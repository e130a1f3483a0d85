import assert from 'node:assert/strict';
import test from 'node:test';
import {applyDecision} from '../../src/consent/choice.ts';
import {encodeChoice} from '../../src/consent/stored-choice.ts';
import {runningService} from './running-service.ts';
import type {RunningService} from './running-service.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 30, 12);
const cookie = {name: 'privacy-desk', days: 180};
const categories = [
  {id: 'statistics', basis: 'statistics'},
  {id: 'media', basis: 'consent'},
] as const;
const config = {
  cookie,
  categories: categories.map((one) => ({...one, signals: [], services: [], purposes: [], personalData: []})),
};

/** The text of a choice made `days` days ago. */
function choiceMade(days: number, granted: readonly string[], refused: readonly string[]): string {
  const decision = {noticeVersion: '2026-11-01', time: now - days * DAY, days: 180, granted, refused};
  return encodeChoice(applyDecision(undefined, decision));
}

const objection = choiceMade(30, ['media'], ['statistics']);
const consent = choiceMade(30, ['media', 'statistics'], []);

/** The reply's status and `Set-Cookie` header for a request with this `Cookie` header. */
async function keep(
  {url}: RunningService,
  header: string,
): Promise<{status: number; setCookie: string | null}> {
  const reply = await fetch(`${url}/choice-cookie`, {method: 'POST', headers: {cookie: header}});
  return {status: reply.status, setCookie: reply.headers.get('set-cookie')};
}

test('the endpoint copies the choice in the cookie for 400 days when it holds an objection', async (t) => {
  const service = await runningService({config, now: () => now});
  t.after(() => service.close());
  assert.deepEqual(await keep(service, `other=1; privacy-desk=${objection}; more=2`), {
    status: 204,
    setCookie: `privacy-desk-kept=2026-11-30~${objection}; Max-Age=34560000; Path=/; SameSite=Lax; Secure`,
  });
});

test('the endpoint copies a choice without an objection until its newest answer lapses', async (t) => {
  const service = await runningService({config, now: () => now});
  t.after(() => service.close());
  const {setCookie} = await keep(service, `privacy-desk=${consent}`);
  assert.equal(
    setCookie,
    `privacy-desk-kept=2026-11-30~${consent}; Max-Age=${150 * 86_400}; Path=/; SameSite=Lax; Secure`,
  );
});

test('the endpoint sets the copy for the configured domain and name', async (t) => {
  const shared = {...config, cookie: {name: 'choice', days: 180, domain: 'example.org'}};
  const service = await runningService({config: shared, now: () => now});
  t.after(() => service.close());
  const {setCookie} = await keep(service, `privacy-desk=${consent}; choice=${objection}`);
  assert.match(setCookie ?? '', /^choice-kept=2026-11-30~.*; Domain=example\.org; /);
  assert.ok(setCookie?.includes(objection));
});

test('the endpoint renews the copy when the browser has deleted the cookie', async (t) => {
  const service = await runningService({config, now: () => now});
  t.after(() => service.close());
  const {setCookie} = await keep(service, `privacy-desk-kept=2026-11-20~${objection}`);
  assert.ok(setCookie?.startsWith(`privacy-desk-kept=2026-11-30~${objection}; Max-Age=34560000;`));
});

test('the cookie takes precedence over the copy, also when it is older or cannot be read', async (t) => {
  const service = await runningService({config, now: () => now});
  t.after(() => service.close());
  const newer = choiceMade(1, ['media', 'statistics'], []);
  const {setCookie} = await keep(service, `privacy-desk-kept=2026-11-29~${newer}; privacy-desk=${objection}`);
  assert.ok(setCookie?.includes(objection));
  const {status} = await keep(service, `privacy-desk=forged; privacy-desk-kept=2026-11-29~${newer}`);
  assert.equal(status, 400);
});

for (const [what, header] of [
  ['no cookie', ''],
  ['only other cookies', 'other-privacy-desk=1; session=2'],
  ['text that is not a choice', 'privacy-desk=2~1~x~<b>.~'],
  ['a choice that is cut short', `privacy-desk=${objection.slice(0, -1)}`],
  ['a choice with more text', `privacy-desk=${objection}x`],
  ['a choice that has lapsed', `privacy-desk=${choiceMade(181, ['media'], [])}`],
  ['a copy that is not a choice', 'privacy-desk-kept=2026-11-20~yes'],
] as const)
  test(`the endpoint sets nothing for ${what}`, async (t) => {
    const service = await runningService({config, now: () => now});
    t.after(() => service.close());
    assert.deepEqual(await keep(service, header), {status: 400, setCookie: null});
  });
