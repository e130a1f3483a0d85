import {expect, waitUntil} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import type {PageDeps} from '../../src/contract/page.ts';
import {readLoaderConfig} from '../../src/config/loader-config.ts';
import {noteAnswer, type NotedAnswer} from '../../src/page/noted-answers.ts';
import {keepReceipts, listReceipts, recordLapses} from '../../src/page/receipts.ts';
import {daysInMs, isoSeconds} from '../../src/platform/pure/time.ts';
import {sendReceipts} from '../../src/page/send-receipts.ts';
import type {ConsentAction} from '../../src/receipt/input.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {ACTION_TIME, actionOf, sampleContext} from '../receipt/sample-action.ts';

const NAME = 'receipt-test';
const config = {...sampleContext.config, cookie: {name: NAME, days: 180}};
const configWithoutEndpoint = {...config, receipts: {retention: 'P6Y'}};

/** An answer as a page with a built-in configuration notes it. */
const answerOf = (action: ConsentAction, site = config): NotedAnswer => ({
  action,
  context: sampleContext,
  config: site,
  isChecked: true,
});

type TestWindow = Window & typeof globalThis;

interface Call {
  readonly address: string;
  readonly id: string | null;
}

/** This window with another network: `fetch` answers with `status`, or not at all when it is 0. */
const windowWith = (status: number): {win: TestWindow; calls: Call[]} => {
  const calls: Call[] = [];
  const fetch = (address: string, request: RequestInit): Promise<Response> => {
    calls.push({address, id: new Headers(request.headers).get('idempotency-key')});
    return status ? Promise.resolve(new Response(null, {status})) : Promise.reject(new TypeError('offline'));
  };
  const {document, localStorage, navigator, location, crypto} = window;
  const win = {document, localStorage, navigator, location, crypto, fetch, addEventListener() {}};
  return {win: win as unknown as TestWindow, calls};
};

const keys = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith(NAME));

describe('keepReceipts', () => {
  let problems: Problem[] = [];
  const report = (problem: Problem): unknown => problems.push(problem);
  const depsOf = (win: TestWindow, site = config): PageDeps => ({
    win,
    rawConfig: undefined,
    config: readLoaderConfig(site),
    report,
    // The folder of this file holds `send.js`.
    scriptUrl: new URL('bundles/desk.js', import.meta.url).href,
    parentApi: undefined,
    running: [],
    refused: {},
  });
  const keep = async (
    win: TestWindow,
    action: ConsentAction,
    site = config,
  ): Promise<Receipt | undefined> => {
    const deps = depsOf(win, site);
    await keepReceipts(deps, noteAnswer(deps, answerOf(action, site)));
    const time = isoSeconds(action.choice.time);
    return listReceipts(win, NAME).find(({record}) => record.events.at(-1)?.time === time);
  };

  const clear = (): void => {
    problems = [];
    for (const key of keys()) localStorage.removeItem(key);
  };
  beforeEach(clear);
  after(clear);

  it('stores and sends nothing for a refusal', async () => {
    const {win, calls} = windowWith(201);
    expect(await keep(win, actionOf([], 'banner-reject'))).to.equal(undefined);
    expect([keys(), calls]).to.deep.equal([[], []]);
  });

  it('stores the receipt of a consent and sends it once', async () => {
    const {win, calls} = windowWith(201);
    const receipt = await keep(win, actionOf(['analytics'], 'banner-accept'));
    const address = `${location.origin}/privacy/receipts`;
    expect(calls).to.deep.equal([{address, id: receipt?.consentReceiptID}]);
    expect(keys()).to.deep.equal([`${NAME}-receipts`]);
    expect(listReceipts(win, NAME).map(({hash}) => hash)).to.deep.equal([receipt?.hash]);
    await sendReceipts(win, {cookieName: NAME, endpoint: '/privacy/receipts'}, report);
    expect(calls).to.have.length(1);
    expect(problems).to.deep.equal([]);
  });

  it('stores a receipt and does not send it without an endpoint', async () => {
    const {win, calls} = windowWith(201);
    await keep(win, actionOf(['analytics'], 'banner-accept'), configWithoutEndpoint);
    expect([keys(), calls]).to.deep.equal([[`${NAME}-receipts`], []]);
  });

  it('keeps a receipt in the outbox for a later page when it cannot be sent', async () => {
    const receipt = await keep(windowWith(0).win, actionOf(['analytics'], 'banner-accept'));
    expect(localStorage.getItem(`${NAME}-outbox`)).to.equal(receipt?.consentReceiptID);
    // It waits for what a policy of the page may say about the request.
    await waitUntil(() => problems.length > 0, 'the report', {timeout: 5000});
    expect(problems.map(({code}) => code)).to.deep.equal(['receipt-unreachable']);
    const {win, calls} = windowWith(200);
    await sendReceipts(win, {cookieName: NAME, endpoint: '/privacy/receipts'}, report);
    expect(calls.map(({id}) => id)).to.deep.equal([receipt?.consentReceiptID]);
    expect(localStorage.getItem(`${NAME}-outbox`)).to.equal(null);
  });

  it('sends once when two tabs find the same receipt waiting', async () => {
    await keep(windowWith(0).win, actionOf(['analytics'], 'banner-accept'));
    const {win, calls} = windowWith(201);
    const options = {cookieName: NAME, endpoint: '/privacy/receipts'};
    await Promise.all([sendReceipts(win, options, report), sendReceipts(win, options, report)]);
    expect(calls).to.have.length(1);
  });

  it('makes the receipts of answers that earlier pages have noted, oldest first', async () => {
    const {win} = windowWith(201);
    const deps = depsOf(win);
    noteAnswer(deps, answerOf(actionOf(['analytics'], 'banner-accept')));
    const later = actionOf(['analytics', 'surveys'], 'api', {
      before: ['analytics'],
      time: ACTION_TIME + 1000,
    });
    await keepReceipts(deps, noteAnswer(deps, answerOf(later)));
    const times = listReceipts(win, NAME).map(({record}) => record.events.at(-1)?.time);
    expect(times).to.deep.equal([isoSeconds(ACTION_TIME), isoSeconds(ACTION_TIME + 1000)]);
    expect(keys()).to.deep.equal([`${NAME}-receipts`]);
  });

  it('checks the configuration of an answer that a page with an inline one has noted', async () => {
    const {win} = windowWith(201);
    const deps = depsOf(win);
    const noted = noteAnswer(deps, {
      ...answerOf(actionOf(['analytics'], 'banner-accept')),
      config: {...config, organisation: {name: 'A charity', email: 'not an address'}},
      isChecked: false,
    });
    await keepReceipts(deps, noted);
    const [receipt] = listReceipts(win, NAME);
    expect(receipt?.piiControllers[0]).to.contain({piiController: 'A charity'});
    expect(receipt?.piiControllers[0]?.email).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });

  it('keeps the note of such an answer for a later page when the file that checks does not load', async () => {
    const {win} = windowWith(201);
    const deps = {...depsOf(win), scriptUrl: new URL('no-such-folder/desk.js', import.meta.url).href};
    const note = {...answerOf(actionOf(['analytics'], 'banner-accept')), isChecked: false};
    const noted = noteAnswer(deps, note);
    await keepReceipts(deps, noted);
    expect(listReceipts(win, NAME)).to.deep.equal([]);
    await keepReceipts(depsOf(win), noted);
    expect(listReceipts(win, NAME)).to.have.length(1);
  });

  it('forgets a noted answer that it cannot read, and makes the receipts of the others', async () => {
    const {win} = windowWith(201);
    const deps = depsOf(win);
    localStorage.setItem(`${NAME}-answers`, '[null,7,{"action":1,"isChecked":true}]');
    const noted = noteAnswer(deps, answerOf(actionOf(['analytics'], 'banner-accept')));
    const failed = await keepReceipts(deps, noted).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(Error);
    await keepReceipts(deps, noted);
    expect(listReceipts(win, NAME)).to.have.length(1);
    expect(keys()).to.deep.equal([`${NAME}-receipts`]);
  });

  it('makes one chain of two simultaneous actions', async () => {
    const {win} = windowWith(201);
    const [first, second] = await Promise.all([
      keep(win, actionOf(['analytics'], 'api')),
      keep(win, actionOf(['analytics', 'surveys'], 'api', {before: ['analytics'], time: ACTION_TIME + 1000})),
    ]);
    expect(second?.chain?.prevReceipt).to.equal(first?.consentReceiptID);
    expect(listReceipts(win, NAME)).to.have.length(2);
  });

  it('links the receipt of a withdrawal to the previous receipt', async () => {
    const {win, calls} = windowWith(201);
    const first = await keep(win, actionOf(['analytics'], 'banner-accept'));
    const last = await keep(
      win,
      actionOf([], 'panel-reject', {before: ['analytics'], time: ACTION_TIME + 1000}),
    );
    expect(last?.chain).to.include({prevReceipt: first?.consentReceiptID, prevHash: first?.hash});
    expect(last?.record.events.map(({type}) => type[0])).to.deep.equal([
      'dpv:ConsentRefused',
      'dpv:ConsentGiven',
      'dpv:ConsentWithdrawn',
      'dpv:ConsentRefused',
    ]);
    expect(calls).to.have.length(2);
  });

  it('records what has lapsed once, when the visitor is next there, and sends it', async () => {
    const {win, calls} = windowWith(201);
    const time = Math.floor((Date.now() - daysInMs(181)) / 1000) * 1000;
    const given = await keep(win, actionOf(['analytics'], 'banner-accept', {time}));
    const lapsed = await recordLapses(depsOf(win), {...sampleContext, config});
    expect(lapsed?.record.events.at(-1)).to.include({
      time: isoSeconds(time + daysInMs(180)),
      by: 'dpv:DataController',
      method: 'expiry',
    });
    expect(calls.map(({id}) => id)).to.deep.equal([given?.consentReceiptID, lapsed?.consentReceiptID]);
    expect(await recordLapses(depsOf(win), {...sampleContext, config})).to.equal(undefined);
    expect(listReceipts(win, NAME)).to.have.length(2);
  });

  it('records and sends nothing for a visitor without receipts', async () => {
    const {win, calls} = windowWith(201);
    expect(await recordLapses(depsOf(win), {...sampleContext, config})).to.equal(undefined);
    expect([keys(), calls]).to.deep.equal([[], []]);
  });

  it('begins a new chain when the stored receipts are damaged', async () => {
    localStorage.setItem(`${NAME}-receipts`, '[{"consentReceiptID":');
    const receipt = await keep(windowWith(201).win, actionOf(['analytics'], 'banner-accept'));
    expect(receipt?.chain).to.equal(undefined);
  });

  it('makes and sends a receipt when the browser refuses storage', async () => {
    const {win, calls} = windowWith(201);
    const winWithoutStorage = Object.create(win, {
      localStorage: {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        },
      },
    }) as TestWindow;
    await keep(winWithoutStorage, actionOf(['analytics'], 'banner-accept'));
    expect(calls).to.have.length(1);
    expect(keys()).to.deep.equal([]);
  });
});
