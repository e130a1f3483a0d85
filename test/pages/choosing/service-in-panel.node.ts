import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {assertRequestedOnly} from '../support/assertions.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

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

test('a service that is ticked in the panel runs alone; when it is unticked, its stored data is removed', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('dependent.html'));
  await toggle(visitor, 'analytics:counter');
  await untilRun(visitor, 'library');
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/library.js']);

  const host = '127.0.0.1';
  assert.deepEqual(await inventoryOn(visitor), [
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
  // Wait for the new page: the old one lists the removal too.
  await untilNoneRun(visitor);
  await until('the removal in the inventory', async () =>
    (await inventoryOn(visitor))?.includes('removed | analytics:counter | Counter | _count'),
  );
  assertRequestedOnly(await vendorRequests(visitor, hosts), []);

  await visitor.click('[part~="change"]');
  await until('the removal in the panel', () =>
    visitor.evaluate(() => {
      const panel = document.querySelector('privacy-desk')?.shadowRoot?.querySelector('privacy-desk-panel');
      return panel?.shadowRoot
        ?.querySelector('[aria-labelledby=now]')
        ?.textContent.includes('Counter: _count');
    }),
  );
});

/** Opens the panel at the service `key`, toggles the service and saves. */
async function toggle(tab: Tab, key: string): Promise<void> {
  await tab.evaluate((section) => window.privacyDesk?.open(section), key);
  await tab.click(`input[name="${key}"]`);
  await tab.click('[part~="save"]');
}

/** The inventory as `state | key | service | what`. */
function inventoryOn(tab: Tab): Promise<readonly string[] | undefined> {
  return tab.evaluate(async () =>
    (await window.privacyDesk?.inventory())?.map(({state, key, service = '', what}) =>
      [state, key, service, what].join(' | '),
    ),
  );
}
