import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fastify from 'fastify';
import {receiptListPage, renderReceipts} from '../../../src/service/receipts/list-page.ts';
import type {ReceiptSummary} from '../../../src/service/receipts/summary.ts';

const receipt: ReceiptSummary = {
  id: '5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11',
  created: '2026-11-23T16:00:00Z',
  receivedAt: '2026-11-23T16:00:02.123Z',
  noticeSha256: 'ab12',
  events: [
    {
      type: ['dpv:ConsentExpired', 'dpv:ExpressedConsent'],
      time: '2026-11-20T16:00:00Z',
      by: 'dpv:DataController',
      method: 'expiry',
      purposes: {'media:film': 'lapsed'},
    },
    {
      type: ['dpv:RenewedConsentGiven', 'dpv:ExpressedConsent'],
      time: '2026-11-23T16:00:00Z',
      by: 'dpv:DataSubject',
      method: 'panel-save',
      purposes: {analytics: 'granted'},
    },
  ],
};

const paths = {receiptsPath: '/privacy/receipts', noticesPath: '/privacy/notices'};

describe('renderReceipts', () => {
  it('has a row with a link, the time, the status and the answers', () => {
    const html = renderReceipts([receipt], paths);
    assert.match(html, /<a href="\/privacy\/receipts\/5b0b9f0e-[^"]+"><code>5b0b9f0e<\/code><\/a>/);
    assert.match(html, /<td data-label="Received">2026-11-23 16:00 UTC<\/td>/);
    assert.match(html, /<td data-label="What happened">Consent expired, Renewed consent given<\/td>/);
    assert.match(html, /<td data-label="Decided">media:film: lapsed, analytics: granted<\/td>/);
  });

  it('says what was never registered, instead of a link', () => {
    const html = renderReceipts([{...receipt, unproven: ['noticeSha256', 'bundleSha384']}], paths);
    assert.match(html, /<td data-label="Words">Unproven: never registered: the words, the program<\/td>/);
  });

  it('links to the words that were shown, when they are registered', () => {
    assert.match(renderReceipts([receipt], paths), /<a href="\/privacy\/notices\/ab12">/);
    assert.doesNotMatch(renderReceipts([receipt], {receiptsPath: '/privacy/receipts'}), /ab12/);
    assert.doesNotMatch(renderReceipts([{...receipt, noticeSha256: undefined}], paths), /notices/);
  });

  it('says that there are none', () => assert.match(renderReceipts([], paths), /No receipts yet/));

  it('escapes every text', () => {
    const [, event] = receipt.events;
    const events = event ? [{...event, purposes: {'<b>': 'granted'} as const}] : [];
    const hostile = {...receipt, id: '"><b>', noticeSha256: '"><b>', events};
    assert.doesNotMatch(renderReceipts([hostile], {receiptsPath: '/"><b>', noticesPath: '/"><b>'}), /<b>/);
  });
});

describe('receiptListPage', () => {
  const server = fastify();
  receiptListPage(server, {
    path: '/records',
    receiptsPath: '/receipts',
    mayList: ({headers}) => headers['x-staff'] === 'yes',
    list: () => Promise.resolve([receipt]),
    sendPage: (reply, listHtml) => reply.type('text/html').send(`<main>${listHtml}</main>`),
  });

  it('shows the list in the frame of the caller', async () => {
    const answer = await server.inject({url: '/records', headers: {'x-staff': 'yes'}});
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /^<main><table>.*5b0b9f0e.*<\/main>$/s);
  });

  it('refuses a request that may not read the list', async () => {
    const answer = await server.inject('/records');
    assert.equal(answer.statusCode, 403);
    assert.doesNotMatch(answer.body, /5b0b9f0e/);
  });
});
