import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import test from 'node:test';
import {engines} from '../../drive/engine.ts';
import {engineHere} from '../support/browser.ts';
import {policies} from '../support/hosts/policies.ts';
import type {PolicyName} from '../support/hosts/policies.ts';
import {visit} from '../support/visit.ts';
import {countRequests} from './count.ts';
import {documentUrl, tableIn} from './document.ts';
import {forms} from './forms.ts';
import {matrixSite} from './matrix-site.ts';
import {allMismatches, unlistedRequests} from './mismatches.ts';
import {renderTable} from './table.ts';
import {visitStates} from './visit-states.ts';
import type {Observations} from './visit-states.ts';

const observed = new Map<PolicyName, Observations>();

for (const policy of policies)
  test(`every form of markup requests what is allowed and nothing else (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {...matrixSite, policy});
    const environment = {engine: engineHere, policy};
    const observations = await visitStates(visitor, hosts, environment);
    observed.set(policy, observations);
    for (const form of forms)
      await t.test(form.title, () => assert.deepEqual(allMismatches(form, observations, environment), []));
    await t.test('there are no other requests', () => assert.deepEqual(unlistedRequests(observations), []));
  });

test('docs/blocking.md contains the observed counts', async () => {
  const count = countRequests(({engine, policy}) =>
    engine === engineHere ? observed.get(policy) : undefined,
  );
  console.log(`\n${renderTable([engineHere], count)}\n`);
  assert.equal(tableIn(await readFile(documentUrl, 'utf8')), renderTable(engines, count));
});
