import type {FastifyInstance} from 'fastify';
import {erasePage} from './erase-page.ts';
import {erasurePages} from './erasure-pages.ts';
import {receiptExports} from './exports.ts';
import {figuresPage} from './figures-page.ts';
import {holdPages} from './hold-pages.ts';
import {placeHoldPage} from './place-hold-page.ts';
import {receiptListPages} from './list-pages.ts';
import type {ReceiptPagesOptions} from './options.ts';
import {receiptPage} from './receipt-page.ts';
import {retentionPage} from './retention-page.ts';
import {verifyPage} from './verify-page.ts';

/** Adds every page about receipts, and the figures. */
export function receiptPages(scope: FastifyInstance, options: ReceiptPagesOptions): void {
  receiptListPages(scope, options);
  receiptExports(scope, options);
  receiptPage(scope, options);
  verifyPage(scope, options);
  placeHoldPage(scope, options);
  holdPages(scope, options);
  retentionPage(scope, options);
  erasePage(scope, options);
  erasurePages(scope, options);
  figuresPage(scope, options);
}
