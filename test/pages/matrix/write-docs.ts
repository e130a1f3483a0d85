/** Walks the matrix in every engine and writes what it found into `docs/blocking.md`: `npm run docs:blocking`. */
import {readFile, writeFile} from 'node:fs/promises';
import {engines} from '../../drive/engine.ts';
import type {Engine} from '../../drive/engine.ts';
import {launch} from '../../drive/launch.ts';
import {openHosts} from '../hosts/hosts.ts';
import {policies} from '../hosts/policies.ts';
import type {PolicyName} from '../hosts/policies.ts';
import {countFound} from './count.ts';
import {documentUrl, withTable} from './document.ts';
import {matrixSite} from './matrix-site.ts';
import {renderTable} from './table.ts';
import {walk} from './walk.ts';
import type {Found} from './walk.ts';

const walkIn = async (engine: Engine): Promise<ReadonlyMap<PolicyName, Found>> => {
  const found = new Map<PolicyName, Found>();
  const browser = await launch(engine);
  for (const policy of policies) {
    const hosts = await openHosts({...matrixSite, policy});
    const visitor = await browser.newOrdinaryVisitor();
    found.set(policy, await walk(visitor, hosts, {engine, policy}));
    await visitor.close();
    await hosts.close();
  }
  await browser.close();
  return found;
};

const found = new Map<Engine, ReadonlyMap<PolicyName, Found>>();
for (const engine of engines) found.set(engine, await walkIn(engine));
const count = countFound(({engine, policy}) => found.get(engine)?.get(policy));
const text = await readFile(documentUrl, 'utf8');
await writeFile(documentUrl, withTable(text, renderTable(engines, count)));
