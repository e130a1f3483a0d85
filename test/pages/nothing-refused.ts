import assert from 'node:assert/strict';
import type {Tab} from '../drive/visitor.ts';
import type {Hosts} from './hosts/hosts.ts';

/** Neither the page nor the server has heard of a policy violation, and no error went uncaught. */
export const nothingRefused = async (tab: Tab, {site}: Hosts): Promise<void> => {
  const {violations, errors} = await tab.recorded();
  assert.deepEqual(violations, [], 'securitypolicyviolation events');
  assert.deepEqual(errors, [], 'uncaught errors');
  assert.deepEqual(site.reports, [], 'violation reports');
};
