import {expect} from '@open-wc/testing';
import {addToHistory, readHistory} from '../../src/receipt/history.ts';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {verifyReceipt} from '../../src/receipt/verify.ts';
import {memoryStore} from './memory-store.ts';
import {actionOf, sampleContext} from './sample-action.ts';

const issue = async (previous?: Receipt): Promise<Receipt> => {
  const answered = {granted: ['analytics'], refused: []};
  const action = {...actionOf(['analytics'], 'panel-accept'), answered};
  const receipt = await issueReceipt(action, sampleContext, previous ? [previous] : [], crypto);
  if (!receipt) throw new Error('No receipt was made.');
  return receipt;
};

describe('readHistory', () => {
  it('is empty when nothing is stored', () => expect(readHistory(memoryStore())).to.deep.equal([]));

  it('returns the added receipts, oldest first', async () => {
    const store = memoryStore();
    const first = await issue();
    const second = await issue(first);
    expect(addToHistory(store, first)).to.equal(true);
    expect(addToHistory(store, second)).to.equal(true);
    const ids = readHistory(store).map(({consentReceiptID}) => consentReceiptID);
    expect(ids).to.deep.equal([first.consentReceiptID, second.consentReceiptID]);
  });

  for (const [what, text] of [
    ['is empty text', ''],
    ['is truncated', '[{"consentReceiptID":"5b0b'],
    ['is not a list', '{"length":1}'],
    ['is a number', '7'],
    ['is null', 'null'],
    ['holds null, numbers and texts', '[null,1,"a",true,[]]'],
    ['holds an empty object', '[{}]'],
    ['holds __proto__', '[{"__proto__":{"consentReceiptID":"x"}}]'],
    ['holds an id and nothing else', '[{"consentReceiptID":"5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11"}]'],
    ['is HTML', '<script>alert(1)</script>'],
  ] as const)
    it(`is empty when the text ${what}`, () => expect(readHistory(memoryStore(text))).to.deep.equal([]));

  for (const [what, change] of [
    ['id', {consentReceiptID: 'x'}],
    ['services', {services: 'none'}],
    ['purposes of a service', {services: [{service: 'Site'}]}],
    ['controllers', {piiControllers: {}}],
    ['record', {record: null}],
  ] as const)
    it(`skips a receipt with an invalid ${what} and returns the others`, async () => {
      const valid = await issue();
      const store = memoryStore(JSON.stringify([{...valid, ...change}, valid]));
      expect(readHistory(store)).to.have.length(1);
    });

  for (const [what, change] of [
    ['no events', {events: []}],
    ['an event that is null', {events: [null]}],
    ['an event without purposes', {events: [{type: ['a']}]}],
    ['processes that are not a list', {processes: 5}],
    ['no notices', {notices: undefined}],
  ] as const)
    it(`skips a receipt whose record is invalid: ${what}`, async () => {
      const valid = await issue();
      const invalid = {...valid, record: {...valid.record, ...change}};
      expect(readHistory(memoryStore(JSON.stringify([invalid])))).to.deep.equal([]);
    });
});

describe('addToHistory', () => {
  it('keeps the newest twenty, each of which verifies against the one before', async () => {
    const store = memoryStore();
    let receipt: Receipt | undefined;
    for (let count = 0; count < 23; count++) {
      receipt = await issue(receipt);
      addToHistory(store, receipt);
    }
    const stored = readHistory(store);
    expect(stored).to.have.length(20);
    expect(stored[0]?.record.events).to.have.length(4);
    for (const [index, one] of stored.entries())
      expect(await verifyReceipt(crypto.subtle, one, stored[index - 1])).to.deep.equal([]);
  });

  it('removes old receipts when there is no room for all', async () => {
    const first = await issue();
    const room = JSON.stringify([first]).length * 3;
    const store = memoryStore(undefined, room);
    let receipt = first;
    for (let count = 0; count < 6; count++) {
      expect(addToHistory(store, receipt)).to.equal(true);
      receipt = await issue(receipt);
    }
    const stored = readHistory(store);
    expect(stored.length).to.be.within(1, 3);
    expect(stored.at(-1)?.record.events).to.have.length(6);
  });

  it('returns false when there is no room for one receipt', async () =>
    expect(addToHistory(memoryStore(undefined, 10), await issue())).to.equal(false));
});
