import type {FastifyInstance} from 'fastify';
import {erasePage} from './erase-page.ts';
import {erasurePages} from './erasure-pages.ts';
import {evidenceDownload} from './evidence-download.ts';
import {receiptExports} from './exports.ts';
import {figuresPage} from './figures-page.ts';
import {holdPages} from './hold-pages.ts';
import {placeHoldPage} from './place-hold-page.ts';
import {receiptListPages} from './list-pages.ts';
import type {ReceiptPagesOptions} from './options.ts';
import {receiptPage} from './receipt-page.ts';
import {retentionPage} from './retention-page.ts';
import {shownFrame} from './shown-frame.ts';
import {shownPage} from './shown-page.ts';
import {shownProgram} from './shown-program.ts';
import {verifyPage} from './verify-page.ts';

/** Adds every page about receipts, and the figures. */
export function receiptPages(scope: FastifyInstance, options: ReceiptPagesOptions): void {
  receiptListPages(scope, options);
  receiptExports(scope, options);
  receiptPage(scope, options);
  shownPage(scope, options);
  shownFrame(scope, options);
  shownProgram(scope);
  verifyPage(scope, options);
  evidenceDownload(scope, options);
  placeHoldPage(scope, options);
  holdPages(scope, options);
  retentionPage(scope, options);
  erasePage(scope, options);
  erasurePages(scope, options);
  figuresPage(scope, options);
}
