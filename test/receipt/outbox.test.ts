import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {
  addWaiting,
  flushOutbox,
  type ReceiptStores,
  type Send,
  waitingIds,
} from '../../src/receipt/outbox.ts';
import {addToHistory} from '../../src/receipt/history.ts';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import {memoryStore} from './memory-store.ts';
import {actionOf, sampleContext} from './sample-action.ts';

const ENDPOINT = 'https://example.org/privacy/receipts';

/** Stores with `count` waiting receipts. `text` makes them longer. */
const waiting = async (count: number, text = ''): Promise<ReceiptStores> => {
  const stores = {history: memoryStore(), outbox: memoryStore()};
  for (let made = 0; made < count; made++) {
    const config = {...sampleContext.config, site: `Website ${text}`};
    const receipt = await issueReceipt(
      actionOf(['analytics'], 'api'),
      {...sampleContext, config},
      [],
      crypto,
    );
    if (!receipt) throw new Error('No receipt was made.');
    addToHistory(stores.history, receipt);
    addWaiting(stores.outbox, receipt.consentReceiptID);
  }
  return stores;
};

interface Sent {
  readonly request: RequestInit;
  readonly id: string | null;
}

/** Flushes the outbox to an endpoint that answers with one status after another; `0` means no answer. */
const flush = async (
  stores: ReceiptStores,
  statuses: readonly number[],
): Promise<{sent: Sent[]; problems: Problem[]}> => {
  const sent: Sent[] = [];
  const problems: Problem[] = [];
  const send: Send = (_address, request) => {
    sent.push({request, id: new Headers(request.headers).get('idempotency-key')});
    const status = statuses[sent.length - 1] ?? 201;
    return status ? Promise.resolve({status}) : Promise.reject(new TypeError('Failed to fetch'));
  };
  await flushOutbox(stores, {endpoint: ENDPOINT, send, report: (problem) => problems.push(problem)});
  return {sent, problems};
};

describe('flushOutbox', () => {
  it('sends nothing when nothing waits', async () =>
    expect((await flush(await waiting(0), [])).sent).to.deep.equal([]));

  it('sends each receipt once, oldest first, and leaves the outbox empty', async () => {
    const stores = await waiting(3);
    const ids = waitingIds(stores.outbox);
    const {sent, problems} = await flush(stores, []);
    expect(sent.map(({id}) => id)).to.deep.equal(ids);
    expect(problems).to.deep.equal([]);
    expect(stores.outbox.read()).to.equal(undefined);
    expect((await flush(stores, [])).sent).to.deep.equal([]);
  });

  it('sends JSON with keepalive and the site’s own cookies only', async () => {
    const [only] = (await flush(await waiting(1), [])).sent;
    expect(only?.request).to.include({method: 'POST', keepalive: true, credentials: 'same-origin'});
    expect(new Headers(only?.request.headers).get('content-type')).to.equal('application/json');
    const body = JSON.parse(only?.request.body as string) as {consentReceiptID: string};
    expect(body.consentReceiptID).to.equal(only?.id);
  });

  it('sends a long receipt without keepalive, because browsers refuse it with keepalive', async () => {
    const [only] = (await flush(await waiting(1, '語'.repeat(21_000)), [])).sent;
    expect(only?.request.keepalive).to.equal(false);
  });

  for (const [status, remains, message] of [
    [200, false, undefined],
    [204, false, undefined],
    [409, false, undefined],
    [400, false, 'is not sent again'],
    [404, false, 'is not sent again'],
    [410, false, 'is not sent again'],
    [413, false, 'is not sent again'],
    [408, true, 'will be sent again'],
    [425, true, 'will be sent again'],
    [429, true, 'will be sent again'],
    [500, true, 'will be sent again'],
    [503, true, 'will be sent again'],
    [0, true, 'will be sent again'],
  ] as const)
    it(`${remains ? 'keeps' : 'removes'} a receipt after ${status ? `the status ${status}` : 'no answer'}`, async () => {
      const stores = await waiting(1);
      const {problems} = await flush(stores, [status]);
      expect(waitingIds(stores.outbox)).to.have.length(remains ? 1 : 0);
      expect(problems.map(({code, path}) => [code, path])).to.deep.equal(
        message ? [['receipt-unreachable', ENDPOINT]] : [],
      );
      expect(problems[0]?.message ?? '').to.contain(message ?? '');
    });

  it('stops at the first receipt that must wait, and continues later with the same id and content', async () => {
    const stores = await waiting(2);
    const first = await flush(stores, [0]);
    expect(first.sent).to.have.length(1);
    const later = await flush(stores, []);
    expect(later.sent).to.have.length(2);
    expect(later.sent[0]?.id).to.equal(first.sent[0]?.id);
    expect(later.sent[0]?.request.body).to.equal(first.sent[0]?.request.body);
  });

  it('continues after a receipt that is refused', async () => {
    const stores = await waiting(2);
    expect((await flush(stores, [400])).sent).to.have.length(2);
    expect(stores.outbox.read()).to.equal(undefined);
  });

  it('removes ids without a receipt, and text that is not an id', async () => {
    const stores = {
      history: memoryStore(),
      outbox: memoryStore('  <b> 5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11 '),
    };
    expect((await flush(stores, [])).sent).to.deep.equal([]);
    expect(stores.outbox.read()).to.equal(undefined);
  });

  it('sends once when the outbox cannot be written to', async () => {
    const {history, outbox} = await waiting(1);
    const readOnly = {...outbox, write: () => undefined, clear: () => undefined};
    expect((await flush({history, outbox: readOnly}, [])).sent).to.have.length(1);
  });

  it('sends a receipt that another tab adds meanwhile', async () => {
    const stores = await waiting(1);
    const more = await waiting(1);
    const added = waitingIds(more.outbox)[0] ?? '';
    const sent: string[] = [];
    const send: Send = (_address, request) => {
      sent.push(new Headers(request.headers).get('idempotency-key') ?? '');
      const [otherReceipt] = JSON.parse(more.history.read() ?? '[]') as unknown[];
      const ownReceipts = JSON.parse(stores.history.read() ?? '[]') as unknown[];
      if (sent.length === 1) {
        stores.history.write(JSON.stringify([...ownReceipts, otherReceipt]));
        addWaiting(stores.outbox, added);
      }
      return Promise.resolve({status: 201});
    };
    await flushOutbox(stores, {endpoint: ENDPOINT, send, report: () => undefined});
    expect(sent).to.have.length(2);
    expect(sent[1]).to.equal(added);
  });
});
