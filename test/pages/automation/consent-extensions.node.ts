import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilAsked, untilChosen} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {detect, readRule, runMethods} from './consent-o-matic.ts';

declare global {
  interface Window {
    /** The messages of autoconsent's standalone script. */
    autoconsentStandalone?: {
      readonly messages: readonly {readonly type: string; readonly cmp?: string; readonly result?: boolean}[];
    };
  }
}

const everythingRefused = {granted: [], refused: ['analytics', 'marketing', 'media']};

test('autoconsent finds the banner without a rule and refuses everything', async (t) => {
  const script = new URL('autoconsent.standalone.js', import.meta.resolve('@duckduckgo/autoconsent'));
  const files = {'autoconsent.js': await readFile(script, 'utf8')};
  const {visitor, hosts} = await visit(t, {files});
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  await visitor.evaluate(() => {
    const tag = document.createElement('script');
    tag.src = '/privacy/autoconsent.js';
    document.head.append(tag);
  });
  assert.deepEqual(await choiceOn(visitor), everythingRefused);
  const {cmp, result} = await until('the report of autoconsent', () =>
    visitor.evaluate(() => {
      const messages = window.autoconsentStandalone?.messages ?? [];
      return messages.find(({type}) => type === 'optOutResult') ?? false;
    }),
  );
  assert.deepEqual([cmp, result], ['HEURISTIC-REJECT', true]);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('the Consent-O-Matic rule finds the banner while it is shown, and refuses everything', async (t) => {
  const rule = await readRule();
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  assert.deepEqual(await detect(visitor, rule), {present: true, showing: true});
  await runMethods(visitor, rule);
  assert.deepEqual(await choiceOn(visitor), everythingRefused);
  assert.equal((await detect(visitor, rule)).showing, false);
  await visitor.goto(hosts.page('everything.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await detect(visitor, rule), {present: false, showing: false});
});

/** The visitor's choice, once there is one; what was refused is sorted. */
async function choiceOn(tab: Tab): Promise<object> {
  await untilChosen(tab);
  return tab.evaluate(() => {
    const {granted = [], refused = []} = window.privacyDesk?.choice ?? {};
    return {granted, refused: refused.toSorted()};
  });
}
