import type {Choice} from '../consent/choice.ts';
import {canonicalJson, withoutLoneSurrogates} from '../platform/pure/canonical-json.ts';
import {type Hasher, randomUuid, sha256Hex} from '../platform/pure/digest.ts';
import {buildReceipt} from './build-receipt.ts';
import {describedCategories} from './categories.ts';
import {actionEvents} from './events.ts';
import type {BuildInfo, ConsentAction, LapseContext, ReceiptContext} from './input.ts';
import {daysOf, lapseEvents} from './lapses.ts';
import {type LatestAnswers, latestAnswers} from './latest-answers.ts';
import type {Receipt} from './model.ts';
import type {ConsentEvent} from './record-model.ts';
import {receiptHash} from './verify.ts';

/** The part of the browser's `crypto` that a receipt needs. `subtle` is missing on insecure origins. */
export interface ReceiptCrypto extends Pick<Crypto, 'getRandomValues'> {
  readonly subtle?: Hasher;
}

/**
 * Builds and hashes the receipt of an action, after the visitor's earlier receipts, oldest first. It begins with what has
 * lapsed. `undefined` when there is nothing to document: see `actionEvents`.
 */
export function issueReceipt(
  action: ConsentAction,
  context: ReceiptContext,
  history: readonly Receipt[],
  crypto: ReceiptCrypto,
): Promise<Receipt | undefined> {
  return issue({action, context: withoutLoneSurrogates(context), history, now: action.choice.time}, crypto);
}

/** Builds and hashes the receipt of the consents that have lapsed by `now`; `undefined` when none has. */
export function issueLapses(
  context: LapseContext & BuildInfo,
  history: readonly Receipt[],
  now: number,
  crypto: ReceiptCrypto,
): Promise<Receipt | undefined> {
  return issue({context: withoutLoneSurrogates(context), history, now}, crypto);
}

interface IssueInput {
  readonly action?: ConsentAction;
  readonly context: LapseContext & BuildInfo & Partial<ReceiptContext>;
  readonly history: readonly Receipt[];
  readonly now: number;
}

async function issue(input: IssueInput, crypto: ReceiptCrypto): Promise<Receipt | undefined> {
  const {action, context, history} = input;
  const {config, offered = []} = context;
  const {lapses, latest, own} = newEvents(input);
  const events = [...lapses, ...own];
  if (!events.length) return undefined;
  const {subtle} = crypto;
  const previous = history.at(-1);
  const choice = action?.choice ?? choiceIn(latest, input);
  // Without an answer, nothing was shown.
  const notice = own.length ? context.notice : undefined;
  const {granted = [], refused = []} = action?.answered ?? {};
  const keys = [...new Set([...offered, ...granted, ...refused, ...choice.granted, ...choice.refused])];
  const receipt = buildReceipt({
    ...context,
    action,
    notice,
    choice,
    events,
    categories: describedCategories({config, keys, notice, previous}),
    ids: {receipt: randomUuid(crypto), principal: randomUuid(crypto), record: randomUuid(crypto)},
    previous,
    digests: {
      config: await sha256Hex(subtle, canonicalJson(config)),
      notice: notice?.text ? await sha256Hex(subtle, notice.text) : undefined,
      previous: previous && (await receiptHash(subtle, previous)),
    },
  });
  return {...receipt, hash: await receiptHash(subtle, receipt)};
}

/** What has lapsed, the latest answers after that, and what the action did. */
function newEvents({action, context: {config, notice}, history, now}: IssueInput): {
  readonly lapses: readonly ConsentEvent[];
  readonly latest: LatestAnswers;
  readonly own: readonly ConsentEvent[];
} {
  const {
    categories,
    cookie,
    notice: {changes: noticeChanges},
  } = config;
  const noticeVersion = action?.choice.noticeVersion ?? config.notice.version;
  // Each receipt repeats the events of its record, in their order.
  const earlier = history.flatMap(({record}) => record.events);
  const lapses = lapseEvents(latestAnswers(earlier), {noticeVersion, noticeChanges, days: cookie.days, now});
  const latest = latestAnswers([...earlier, ...lapses]);
  const own = action && notice ? actionEvents({action, notice, categories, days: cookie.days, latest}) : [];
  return {lapses, latest, own};
}

/** What is in force when the visitor has done nothing. */
function choiceIn(latest: LatestAnswers, {context, now}: IssueInput): Choice {
  const granted: string[] = [];
  const refused: string[] = [];
  const times: Record<string, number> = {};
  const days: Record<string, number> = {};
  for (const [key, {answer, event}] of latest) {
    (answer === 'granted' ? granted : refused).push(key);
    times[key] = Date.parse(event.time);
    days[key] = daysOf(event);
  }
  return {noticeVersion: context.config.notice.version, time: now, granted, refused, times, days};
}
