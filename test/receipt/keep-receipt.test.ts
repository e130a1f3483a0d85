import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {keepReceipt, listReceipts, sendReceipts} from '../../src/entry/receipt.ts';
import type {Act} from '../../src/receipt/act.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {actOf, NOON, sampleContext} from './sample-act.ts';

const NAME = 'receipt-test';
const config = {...sampleContext.config, cookie: {name: NAME, days: 180}};
const context = {...sampleContext, config};
const quiet = {...context, config: {...config, receipts: {}}};

interface Call {
  readonly address: string;
  readonly id: string | null;
}

/** This browser's window, with a network of our own: `fetch` answers with `status`, or not at all. */
const windowWith = (status: number): {win: Window; calls: Call[]} => {
  const calls: Call[] = [];
  const fetch = (address: string, request: RequestInit): Promise<Response> => {
    calls.push({address, id: new Headers(request.headers).get('idempotency-key')});
    return status ? Promise.resolve(new Response(null, {status})) : Promise.reject(new TypeError('offline'));
  };
  const {localStorage, navigator, location, crypto} = window;
  return {win: {localStorage, navigator, location, crypto, fetch} as unknown as Window, calls};
};

const keys = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith(NAME));

describe('keepReceipt', () => {
  let problems: Problem[] = [];
  const report = (problem: Problem): unknown => problems.push(problem);
  const keep = (win: Window, act: Act, where = context): Promise<Receipt | undefined> =>
    keepReceipt(win, act, where, report);

  const clear = (): void => {
    problems = [];
    for (const key of keys()) localStorage.removeItem(key);
  };
  beforeEach(clear);
  after(clear);

  it('keeps nothing and sends nothing for a refusal', async () => {
    const {win, calls} = windowWith(201);
    expect(await keep(win, actOf([], 'banner-reject'))).to.equal(undefined);
    expect([keys(), calls]).to.deep.equal([[], []]);
  });

  it('keeps a yes and sends it once', async () => {
    const {win, calls} = windowWith(201);
    const receipt = await keep(win, actOf(['analytics'], 'banner-accept'));
    const address = `${location.origin}/privacy/receipts`;
    expect(calls).to.deep.equal([{address, id: receipt?.consentReceiptID}]);
    expect(keys()).to.deep.equal([`${NAME}-receipts`]);
    expect(listReceipts(win, NAME).map(({hash}) => hash)).to.deep.equal([receipt?.hash]);
    await sendReceipts(win, {name: NAME, endpoint: '/privacy/receipts'}, report);
    expect(calls).to.have.length(1);
    expect(problems).to.deep.equal([]);
  });

  it('keeps without sending when there is no endpoint', async () => {
    const {win, calls} = windowWith(201);
    await keep(win, actOf(['analytics'], 'banner-accept'), quiet);
    expect([keys(), calls]).to.deep.equal([[`${NAME}-receipts`], []]);
  });

  it('lets a receipt that cannot be sent wait for a later page', async () => {
    const receipt = await keep(windowWith(0).win, actOf(['analytics'], 'banner-accept'));
    expect(localStorage.getItem(`${NAME}-outbox`)).to.equal(receipt?.consentReceiptID);
    expect(problems.map(({code}) => code)).to.deep.equal(['receipt-unreachable']);
    const {win, calls} = windowWith(200);
    await sendReceipts(win, {name: NAME, endpoint: '/privacy/receipts'}, report);
    expect(calls.map(({id}) => id)).to.deep.equal([receipt?.consentReceiptID]);
    expect(localStorage.getItem(`${NAME}-outbox`)).to.equal(null);
  });

  it('sends once when two tabs find the same receipt waiting', async () => {
    await keep(windowWith(0).win, actOf(['analytics'], 'banner-accept'));
    const {win, calls} = windowWith(201);
    const task = {name: NAME, endpoint: '/privacy/receipts'};
    await Promise.all([sendReceipts(win, task, report), sendReceipts(win, task, report)]);
    expect(calls).to.have.length(1);
  });

  it('makes one chain of two acts that come at once', async () => {
    const {win} = windowWith(201);
    const [first, second] = await Promise.all([
      keep(win, actOf(['analytics'], 'api')),
      keep(win, actOf(['analytics', 'surveys'], 'api', {before: ['analytics'], time: NOON + 1000})),
    ]);
    expect(second?.chain?.prevReceipt).to.equal(first?.consentReceiptID);
    expect(listReceipts(win, NAME)).to.have.length(2);
  });

  it('writes a linked receipt for a withdrawal', async () => {
    const {win, calls} = windowWith(201);
    const first = await keep(win, actOf(['analytics'], 'banner-accept'));
    const last = await keep(win, actOf([], 'panel-reject', {before: ['analytics'], time: NOON + 1000}));
    expect(last?.chain).to.deep.equal({prevReceipt: first?.consentReceiptID, prevHash: first?.hash});
    expect(last?.record.events.map(({type}) => type[0])).to.deep.equal([
      'dpv:ConsentGiven',
      'dpv:ConsentWithdrawn',
    ]);
    expect(calls).to.have.length(2);
  });

  it('begins a new chain when the kept text is damaged', async () => {
    localStorage.setItem(`${NAME}-receipts`, '[{"consentReceiptID":');
    const receipt = await keep(windowWith(201).win, actOf(['analytics'], 'banner-accept'));
    expect(receipt?.chain).to.equal(undefined);
  });

  it('still makes and sends a receipt when storage is refused', async () => {
    const {win, calls} = windowWith(201);
    const refused = Object.create(win, {
      localStorage: {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        },
      },
    }) as Window;
    const receipt = await keep(refused, actOf(['analytics'], 'banner-accept'));
    expect(calls.map(({id}) => id)).to.deep.equal([receipt?.consentReceiptID]);
    expect(keys()).to.deep.equal([]);
  });
});
