import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/entry/public-api.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {untilAllowed} from './banner.ts';
import {grant} from './grant.ts';
import {visit} from './visit.ts';

const config = {
  categories: [
    {
      id: 'analytics',
      services: [
        {id: 'counter', stores: [{name: '_count'}, {name: '_common'}]},
        {id: 'replay', stores: [{name: '_replay*'}, {name: '_common'}]},
      ],
    },
  ],
};

const store = (tab: Tab): Promise<unknown> =>
  tab.evaluate(() => {
    for (const name of ['_count', '_common', '_replay1']) document.cookie = `${name}=1;path=/;max-age=86400`;
  });

const cookieNames = async (tab: Tab): Promise<readonly string[]> =>
  (await tab.cookies()).flatMap(({name}) => (name.startsWith('_') ? name : [])).toSorted();

test('a service taken back loses what it stored, and another of its category nothing', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await store(visitor);
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics:replay']));
  await until('the cookie to go', async () => !(await cookieNames(visitor)).includes('_replay1'));
  assert.deepEqual(await cookieNames(visitor), ['_common', '_count']);
});

test('a service allowed again keeps what it stores when the page is left that was not loaded anew', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await store(visitor);
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics:replay']));
  await until('the cookie to go', async () => !(await cookieNames(visitor)).includes('_replay1'));
  await grant(visitor, 'analytics:replay');
  await untilAllowed(visitor, 'analytics:replay');
  await store(visitor);
  await visitor.goto(hosts.page('blank.html'));
  await until('the note to be read', () => visitor.evaluate(() => sessionStorage.length === 0));
  assert.deepEqual(await cookieNames(visitor), ['_common', '_count', '_replay1']);
});
