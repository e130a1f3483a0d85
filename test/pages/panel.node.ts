import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/entry/public-api.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {nothingBut} from './nothing-but.ts';
import {ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const config = {
  categories: [
    {
      id: 'analytics',
      services: [
        {id: 'counter', name: 'Counter', stores: [{name: '_count', kind: 'cookie'}]},
        {id: 'widget', name: 'Widget'},
      ],
    },
  ],
};

/** Toggles the service where a link to it has opened the panel, and saves. */
const toggle = async (tab: Tab, key: string): Promise<void> => {
  await tab.evaluate((section) => window.privacyDesk?.open(section), key);
  await tab.click(`input[name="${key}"]`);
  await tab.click('[part~="save"]');
};

const inventory = (tab: Tab): Promise<readonly string[] | undefined> =>
  tab.evaluate(async () =>
    (await window.privacyDesk?.inventory())?.map(({state, key, service = '', what}) =>
      [state, key, service, what].join(' | '),
    ),
  );

test('a service ticked in the panel runs, alone, and unticked again it is gone with what it stored', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('dependent.html'));
  await toggle(visitor, 'analytics:counter');
  await untilRan(visitor, 'library');
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/library.js']);

  const host = '127.0.0.1';
  assert.deepEqual(await inventory(visitor), [
    `running | analytics:counter | Counter | ${host}`,
    `held | analytics:widget | Widget | ${host}`,
    `held | analytics |  | ${host}`,
    `held | analytics |  | ${host}`,
  ]);

  hosts.vendor.log.clear();
  await visitor.evaluate(() => {
    document.cookie = '_count=1;path=/';
  });
  await toggle(visitor, 'analytics:counter');
  // The page that is left behind tells of the removal too.
  await until('the page to be loaded anew', async () => (await ranOn(visitor)).length === 0);
  await until('the removal to be told', async () =>
    (await inventory(visitor))?.includes('removed | analytics:counter | Counter | _count'),
  );
  nothingBut(await vendorRequests(visitor, hosts), []);

  await visitor.click('[part~="change"]');
  await until('the panel to tell', () =>
    visitor.evaluate(() => {
      const panel = document.querySelector('privacy-desk')?.shadowRoot?.querySelector('privacy-desk-panel');
      return panel?.shadowRoot
        ?.querySelector('[aria-labelledby=now]')
        ?.textContent.includes('Counter: _count');
    }),
  );
});
