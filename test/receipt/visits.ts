import type {NoticeChange} from '../../src/config/types.ts';
import {applyDecision, type Choice, inForce, type Method} from '../../src/consent/choice.ts';
import type {NoticeLayer, ReceiptContext} from '../../src/receipt/input.ts';
import {issueLapses, issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import type {ConsentEvent} from '../../src/receipt/record-model.ts';
import {sampleContext} from './sample-action.ts';

/** What a visitor does on one day. Without a method, the visitor is only there. */
export interface Visit {
  /** A day (`2026-12-01`): at noon in UTC. */
  readonly on: string;
  readonly method?: Method;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** Version of the notice on that day; `1` by default. */
  readonly notice?: string;
  /** Earlier versions of the notice on that day. */
  readonly changes?: readonly NoticeChange[];
  /** What is on screen. By default the sample notice, in the layer of the method. */
  readonly shown?: Partial<ReceiptContext['notice']>;
}

/** The receipts of a visitor, oldest first: one for each visit, or `undefined` for a visit that leaves none. */
export async function receiptsOf(visits: readonly Visit[]): Promise<readonly (Receipt | undefined)[]> {
  const receipts: (Receipt | undefined)[] = [];
  let stored: Choice | undefined;
  for (const {
    on,
    method,
    yes: granted = [],
    no: refused = [],
    notice: noticeVersion = '1',
    changes = [],
    shown,
  } of visits) {
    const time = Date.parse(`${on}T12:00:00Z`);
    const history = receipts.filter((one) => one !== undefined);
    const config = {...sampleContext.config, notice: {version: noticeVersion, changes}};
    if (!method) {
      receipts.push(await issueLapses({...sampleContext, config}, history, time, crypto));
      continue;
    }
    const categories = new Map(config.categories.map((category) => [category.id, category]));
    const {days} = config.cookie;
    const before = inForce(stored, {noticeVersion, noticeChanges: changes, days, categories}, time);
    const choice = (stored = applyDecision(before, {granted, refused, noticeVersion, time, days}));
    const layer = method.split('-')[0] as NoticeLayer;
    const notice = {...sampleContext.notice, layer, ...shown};
    const action = {choice, before, method, answered: {granted, refused}};
    receipts.push(await issueReceipt(action, {...sampleContext, config, notice}, history, crypto));
  }
  return receipts;
}

/** What each receipt adds to the record, as `2026-12-01 ConsentGiven analytics granted`. */
export function newEventsIn(receipts: readonly (Receipt | undefined)[]): readonly (readonly string[])[] {
  return receipts.map((receipt) => (receipt ? ownEvents(receipt).map(describeEvent) : []));
}

/** The events that a receipt adds to the record. */
export function ownEvents({record, chain}: Receipt): readonly ConsentEvent[] {
  return record.events.slice(chain?.prevEvents ?? 0);
}

function describeEvent({time, type: [status], purposes}: ConsentEvent): string {
  const answers = Object.entries(purposes).map(([key, answer]) => `${key} ${answer}`);
  return `${time.slice(0, 10)} ${status.replace(/^.*[:#]/, '')} ${answers.join(', ')}`;
}
