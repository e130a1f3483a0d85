import {expect} from '@open-wc/testing';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {verifyReceipt} from '../../src/receipt/verify-receipt.ts';
import {actOf, NOON, sampleContext} from './sample-act.ts';

const chain = async (): Promise<readonly [Receipt, Receipt]> => {
  const first = await issueReceipt(
    actOf(['analytics', 'surveys'], 'banner-accept'),
    sampleContext,
    undefined,
    crypto,
  );
  const act = actOf(['surveys'], 'panel-save', {before: ['analytics', 'surveys'], time: NOON + 5000});
  const second = await issueReceipt(act, sampleContext, first, crypto);
  if (!first || !second) throw new Error('No receipt was made.');
  return JSON.parse(JSON.stringify([first, second])) as [Receipt, Receipt];
};

const verify = (receipt: Receipt, previous?: Receipt): Promise<readonly string[]> =>
  verifyReceipt(crypto.subtle, receipt, previous);

describe('verifyReceipt', () => {
  it('finds nothing in sound receipts, alone or in a row', async () => {
    const [first, second] = await chain();
    expect(await verify(first)).to.deep.equal([]);
    expect(await verify(second, first)).to.deep.equal([]);
  });

  it('does not mind the order of members', async () => {
    const [first] = await chain();
    const turned = Object.fromEntries(Object.entries(first).reverse()) as unknown as Receipt;
    expect(await verify(turned)).to.deep.equal([]);
  });

  it('finds one changed letter', async () => {
    const [first] = await chain();
    const changed = JSON.parse(JSON.stringify(first).replace('Count visits', 'Count Visits')) as Receipt;
    expect(await verify(changed)).to.deep.equal(['content-changed']);
  });

  it('finds a missing hash', async () => {
    const [first] = await chain();
    expect(await verify({...first, hash: undefined})).to.deep.equal(['hash-missing']);
  });

  it('finds a previous receipt that is another', async () => {
    const [, second] = await chain();
    const [other] = await chain();
    expect(await verify(second, other)).to.deep.equal(['chain-broken']);
  });

  it('finds a previous receipt that was changed', async () => {
    const [first, second] = await chain();
    expect(await verify(second, {...first, jurisdiction: 'FR'})).to.deep.equal(['chain-broken']);
  });

  it('finds events that were rewritten', async () => {
    const [first, second] = await chain();
    const [event] = first.record.events;
    const rewritten = {...first, record: {...first.record, events: [{...event, method: 'api'}] as const}};
    expect(await verify(second, rewritten)).to.include('events-changed');
  });
});
