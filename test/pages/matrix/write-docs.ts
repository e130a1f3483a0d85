/** Runs the matrix in every engine and writes the table into `docs/blocking.md`: `npm run docs:blocking`. */
import {readFile, writeFile} from 'node:fs/promises';
import {engines} from '../../drive/engine.ts';
import type {Engine} from '../../drive/engine.ts';
import {launch} from '../../drive/launch.ts';
import {openHosts} from '../support/hosts/hosts.ts';
import {policies} from '../support/hosts/policies.ts';
import type {PolicyName} from '../support/hosts/policies.ts';
import {countRequests} from './count.ts';
import {documentUrl, replaceTable} from './document.ts';
import {matrixSite} from './matrix-site.ts';
import {renderTable} from './table.ts';
import {visitStates} from './visit-states.ts';
import type {Observations} from './visit-states.ts';

const observations = new Map<Engine, ReadonlyMap<PolicyName, Observations>>();
for (const engine of engines) observations.set(engine, await observeIn(engine));
const count = countRequests(({engine, policy}) => observations.get(engine)?.get(policy));
const text = await readFile(documentUrl, 'utf8');
await writeFile(documentUrl, replaceTable(text, renderTable(engines, count)));

async function observeIn(engine: Engine): Promise<ReadonlyMap<PolicyName, Observations>> {
  const byPolicy = new Map<PolicyName, Observations>();
  const browser = await launch(engine);
  for (const policy of policies) {
    const hosts = await openHosts({...matrixSite, policy});
    const visitor = await browser.newVisitorInDefaultProfile();
    byPolicy.set(policy, await visitStates(visitor, hosts, {engine, policy}));
    await visitor.close();
    await hosts.close();
  }
  await browser.close();
  return byPolicy;
}
