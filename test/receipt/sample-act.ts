import type {Choice, Method} from '../../src/consent/choice.ts';
import type {Act, ReceiptContext} from '../../src/receipt/act.ts';
import {sampleSite} from './sample-site.ts';

/** 2026-11-23T16:00:00Z. */
export const NOON = 1_795_449_600_000;

const ASKED = ['analytics', 'marketing', 'surveys'];

/** A choice of the sample site that grants exactly `granted`. */
export const choiceOf = (granted: readonly string[], time = NOON): Choice => ({
  noticeVersion: '2026-11-01',
  time,
  granted,
  refused: ASKED.filter((id) => !granted.includes(id)),
});

/** One act: what is granted now, how, and what was granted before (nothing was ever chosen when left out). */
export const actOf = (
  granted: readonly string[],
  method: Method,
  {before, time = NOON}: {before?: readonly string[]; time?: number} = {},
): Act => ({choice: choiceOf(granted, time), before: before && choiceOf(before, time - 1000), method});

/** The page of the sample site on which an act happens; its address holds what a receipt must not keep. */
export const sampleContext: ReceiptContext = {
  config: sampleSite,
  offered: ASKED,
  notice: {language: 'en', text: 'We use cookies. Accept all. Reject all. – £', categories: []},
  pageUrl: 'https://example.org/children/at-risk/?case=1234#notes',
  gpc: false,
  widgetVersion: '0.1.0',
  bundleHash: `sha384-${'A'.repeat(64)}`,
};
