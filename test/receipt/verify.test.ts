import {expect} from '@open-wc/testing';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {verifyReceipt} from '../../src/receipt/verify.ts';
import {actionOf, ACTION_TIME, sampleContext} from './sample-action.ts';

const chain = async (): Promise<readonly [Receipt, Receipt]> => {
  const first = await issueReceipt(
    actionOf(['analytics', 'surveys'], 'banner-accept'),
    sampleContext,
    [],
    crypto,
  );
  const action = actionOf(['surveys'], 'panel-save', {
    before: ['analytics', 'surveys'],
    time: ACTION_TIME + 5000,
  });
  const second = await issueReceipt(action, sampleContext, first ? [first] : [], crypto);
  if (!first || !second) throw new Error('No receipt was made.');
  return JSON.parse(JSON.stringify([first, second])) as [Receipt, Receipt];
};

const verify = (receipt: Receipt, previous?: Receipt): Promise<readonly string[]> =>
  verifyReceipt(crypto.subtle, receipt, previous);

describe('verifyReceipt', () => {
  it('finds nothing wrong with valid receipts, alone or in a chain', async () => {
    const [first, second] = await chain();
    expect(await verify(first)).to.deep.equal([]);
    expect(await verify(second, first)).to.deep.equal([]);
  });

  it('ignores the order of members', async () => {
    const [first] = await chain();
    const reversed = Object.fromEntries(Object.entries(first).reverse()) as unknown as Receipt;
    expect(await verify(reversed)).to.deep.equal([]);
  });

  it('detects one changed letter', async () => {
    const [first] = await chain();
    const changed = JSON.parse(JSON.stringify(first).replace('Count visits', 'Count Visits')) as Receipt;
    expect(await verify(changed)).to.deep.equal(['content-changed']);
  });

  it('detects a missing hash', async () => {
    const [first] = await chain();
    expect(await verify({...first, hash: undefined})).to.deep.equal(['hash-missing']);
  });

  it('detects a previous receipt of another chain', async () => {
    const [, second] = await chain();
    const [other] = await chain();
    expect(await verify(second, other)).to.deep.equal(['chain-broken']);
  });

  it('detects a changed previous receipt', async () => {
    const [first, second] = await chain();
    expect(await verify(second, {...first, jurisdiction: 'FR'})).to.deep.equal(['chain-broken']);
  });

  it('detects changed events', async () => {
    const [first, second] = await chain();
    const [event] = first.record.events;
    const changed = {...first, record: {...first.record, events: [{...event, method: 'api'}] as const}};
    expect(await verify(second, changed)).to.include('events-changed');
  });
});
