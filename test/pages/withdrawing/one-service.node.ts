import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {grant, refuse} from '../support/choices.ts';
import {visit} from '../support/visit.ts';

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

test('a withdrawal of one service removes its cookies, but keeps a cookie that an allowed service stores too', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await setCookies(visitor);
  await refuse(visitor, 'analytics:replay');
  await untilReplayRemoved(visitor);
  assert.deepEqual(await cookieNames(visitor), ['_common', '_count']);
});

test('a service that is allowed again before the visitor leaves the page keeps its cookies', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await setCookies(visitor);
  await refuse(visitor, 'analytics:replay');
  await untilReplayRemoved(visitor);
  await grant(visitor, 'analytics:replay');
  await setCookies(visitor);
  await visitor.goto(hosts.page('blank.html'));
  await until('the handoff to be read', () => visitor.evaluate(() => sessionStorage.length === 0));
  assert.deepEqual(await cookieNames(visitor), ['_common', '_count', '_replay1']);
});

function setCookies(tab: Tab): Promise<unknown> {
  return tab.evaluate(() => {
    for (const name of ['_count', '_common', '_replay1']) document.cookie = `${name}=1;path=/;max-age=86400`;
  });
}

function untilReplayRemoved(tab: Tab): Promise<boolean> {
  return until('the cookie to be removed', async () => !(await cookieNames(tab)).includes('_replay1'));
}

/** Names of the services' cookies, sorted. */
async function cookieNames(tab: Tab): Promise<readonly string[]> {
  return (await tab.cookies()).flatMap(({name}) => (name.startsWith('_') ? name : [])).toSorted();
}
