import {expect} from '@open-wc/testing';
import {addToHistory, readHistory} from '../../src/receipt/history.ts';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {verifyReceipt} from '../../src/receipt/verify-receipt.ts';
import {memoryText} from './memory-text.ts';
import {actOf, sampleContext} from './sample-act.ts';

const issue = async (previous?: Receipt): Promise<Receipt> => {
  const act = actOf(['analytics'], 'panel-save', previous ? {before: ['analytics']} : {});
  const receipt = await issueReceipt(act, sampleContext, previous, crypto);
  if (!receipt) throw new Error('No receipt was made.');
  return receipt;
};

describe('readHistory', () => {
  it('is empty when nothing was kept', () => expect(readHistory(memoryText())).to.deep.equal([]));

  it('gives back what was added, oldest first', async () => {
    const store = memoryText();
    const first = await issue();
    const second = await issue(first);
    expect(addToHistory(store, first)).to.equal(true);
    expect(addToHistory(store, second)).to.equal(true);
    const ids = readHistory(store).map(({consentReceiptID}) => consentReceiptID);
    expect(ids).to.deep.equal([first.consentReceiptID, second.consentReceiptID]);
  });

  for (const [what, text] of [
    ['is empty text', ''],
    ['is cut short', '[{"consentReceiptID":"5b0b'],
    ['is no list', '{"length":1}'],
    ['is a number', '7'],
    ['is null', 'null'],
    ['holds null, numbers and texts', '[null,1,"a",true,[]]'],
    ['holds an empty object', '[{}]'],
    ['holds __proto__', '[{"__proto__":{"consentReceiptID":"x"}}]'],
    ['holds an id and nothing else', '[{"consentReceiptID":"5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11"}]'],
    ['is not JSON at all', '<script>alert(1)</script>'],
  ] as const)
    it(`is empty when the text ${what}`, () => expect(readHistory(memoryText(text))).to.deep.equal([]));

  for (const [what, change] of [
    ['id', {consentReceiptID: 'x'}],
    ['services', {services: 'none'}],
    ['purposes of a service', {services: [{service: 'Site'}]}],
    ['controllers', {piiControllers: {}}],
    ['record', {record: null}],
  ] as const)
    it(`passes over a receipt with doubtful ${what}, and keeps the others`, async () => {
      const sound = await issue();
      const store = memoryText(JSON.stringify([{...sound, ...change}, sound]));
      expect(readHistory(store)).to.have.length(1);
    });

  for (const [what, change] of [
    ['events', {events: []}],
    ['a hole among events', {events: [null]}],
    ['an event without purposes', {events: [{type: ['a']}]}],
    ['processes', {processes: 5}],
    ['notices', {notices: undefined}],
  ] as const)
    it(`passes over a receipt whose record has doubtful content: ${what}`, async () => {
      const sound = await issue();
      const doubtful = {...sound, record: {...sound.record, ...change}};
      expect(readHistory(memoryText(JSON.stringify([doubtful])))).to.deep.equal([]);
    });
});

describe('addToHistory', () => {
  it('keeps the newest twenty, each still provable against the next', async () => {
    const store = memoryText();
    let receipt: Receipt | undefined;
    for (let count = 0; count < 23; count++) {
      receipt = await issue(receipt);
      addToHistory(store, receipt);
    }
    const kept = readHistory(store);
    expect(kept).to.have.length(20);
    expect(kept[0]?.record.events).to.have.length(4);
    for (const [index, one] of kept.entries())
      expect(await verifyReceipt(crypto.subtle, one, kept[index - 1])).to.deep.equal([]);
  });

  it('drops old receipts when there is no room for all', async () => {
    const first = await issue();
    const room = JSON.stringify([first]).length * 3;
    const store = memoryText(undefined, room);
    let receipt = first;
    for (let count = 0; count < 6; count++) {
      expect(addToHistory(store, receipt)).to.equal(true);
      receipt = await issue(receipt);
    }
    const kept = readHistory(store);
    expect(kept.length).to.be.within(1, 3);
    expect(kept.at(-1)?.record.events).to.have.length(6);
  });

  it('says so when there is no room at all', async () =>
    expect(addToHistory(memoryText(undefined, 10), await issue())).to.equal(false));
});
