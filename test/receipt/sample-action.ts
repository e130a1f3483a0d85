import type {Choice, Method} from '../../src/consent/choice.ts';
import type {ConsentAction, ReceiptContext} from '../../src/receipt/input.ts';
import {sampleSite} from './sample-site.ts';

/** Time of the sample actions: 2026-11-23T16:00:00Z. */
export const ACTION_TIME = 1_795_449_600_000;

/** What the sample notice has on screen. */
const shown = [
  {id: 'analytics', title: 'Count visits', description: 'Count visits so that we can improve the site.'},
  {id: 'marketing', title: 'Advertising', description: ''},
  {id: 'surveys', title: 'Surveys', description: ''},
];

const OFFERED = ['analytics', 'marketing', 'surveys'];

/** A choice on the sample site that grants `granted` and refuses the other categories with consent. */
export const choiceOf = (granted: readonly string[], time = ACTION_TIME): Choice => ({
  noticeVersion: '2026-11-01',
  time,
  granted,
  refused: OFFERED.filter((id) => !granted.includes(id)),
  times: Object.fromEntries(OFFERED.map((id) => [id, time])),
  days: Object.fromEntries(OFFERED.map((id) => [id, 180])),
});

/**
 * An action that answers every category with consent: what it grants, by which control, and what was granted before. Without
 * `before` there was no choice.
 */
export const actionOf = (
  granted: readonly string[],
  method: Method,
  {before, time = ACTION_TIME}: {before?: readonly string[]; time?: number} = {},
): ConsentAction => ({
  choice: choiceOf(granted, time),
  before: before && choiceOf(before, time - 1000),
  method,
  answered: choiceOf(granted),
});

/** The page of the sample actions. Its address contains what a receipt must not contain. */
export const sampleContext: ReceiptContext = {
  config: sampleSite,
  offered: OFFERED,
  notice: {
    layer: 'banner',
    language: 'en',
    text: 'We use cookies. Accept all. Reject all. – £',
    categories: shown,
  },
  pageUrl: 'https://example.org/children/at-risk/?case=1234#notes',
  gpc: false,
  widgetVersion: '0.1.0',
  bundleHash: `sha384-${'A'.repeat(64)}`,
};
