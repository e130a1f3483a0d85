import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import test from 'node:test';
import {engines} from '../drive/engine.ts';
import {engineHere} from './browser.ts';
import {policies} from './hosts/policies.ts';
import type {PolicyName} from './hosts/policies.ts';
import {countFound} from './matrix/count.ts';
import {documentUrl, tableIn} from './matrix/document.ts';
import {faultsOf, straysIn} from './matrix/faults.ts';
import {forms} from './matrix/forms.ts';
import {matrixSite} from './matrix/matrix-site.ts';
import {renderTable} from './matrix/table.ts';
import {walk} from './matrix/walk.ts';
import type {Found} from './matrix/walk.ts';
import {visit} from './visit.ts';

const foundHere = new Map<PolicyName, Found>();

for (const policy of policies)
  test(`every form of markup asks vendors for what was allowed, and for nothing else (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {...matrixSite, policy});
    const where = {engine: engineHere, policy};
    const found = await walk(visitor, hosts, where);
    foundHere.set(policy, found);
    for (const form of forms)
      await t.test(form.title, () => assert.deepEqual(faultsOf(form, found, where), []));
    await t.test('nothing else was asked for', () => assert.deepEqual(straysIn(found), []));
  });

test('docs/blocking.md shows what was found', async () => {
  const count = countFound(({engine, policy}) => (engine === engineHere ? foundHere.get(policy) : undefined));
  console.log(`\n${renderTable([engineHere], count)}\n`);
  assert.equal(tableIn(await readFile(documentUrl, 'utf8')), renderTable(engines, count));
});
